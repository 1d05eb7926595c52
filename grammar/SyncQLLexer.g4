/*
 * The words of SyncQL. Keywords are written in upper case: the lexer is fed a text whose ASCII
 * letters are folded to upper case, so that case does not matter; the tokens' own characters are
 * taken from the source.
 *
 * The rules of the last section match what is wrong, so that the lexer never stops: no rule of
 * the parser uses their tokens, and each of them is reported by its own diagnostic.
 */
lexer grammar SyncQLLexer;

// ---- reserved: as names only in quotes or behind a dot ------------------------------------------

AND: 'AND';
AS: 'AS';
BETWEEN: 'BETWEEN';
CASE: 'CASE';
DISTINCT: 'DISTINCT';
ELSE: 'ELSE';
EXISTS: 'EXISTS';
FALSE: 'FALSE';
FROM: 'FROM';
IN: 'IN';
IS: 'IS';
LIKE: 'LIKE';
NOT: 'NOT';
NULL_: 'NULL';
ON: 'ON';
OR: 'OR';
SELECT: 'SELECT';
THEN: 'THEN';
TRUE: 'TRUE';
WHEN: 'WHEN';
WHERE: 'WHERE';
WITH: 'WITH';

// ---- keywords that are names elsewhere (the parser's rule nonReserved lists them) -----------------

AFTER: 'AFTER';
AGAINST: 'AGAINST';
ALLOWED: 'ALLOWED';
ALWAYS: 'ALWAYS';
APPLY: 'APPLY';
AT: 'AT';
BEFORE: 'BEFORE';
BINARY: 'BINARY';
BOTH: 'BOTH';
BY: 'BY';
CHECK: 'CHECK';
COLLATE: 'COLLATE';
COLUMNS: 'COLUMNS';
COMMENT: 'COMMENT';
CONFLICTS: 'CONFLICTS';
CONFUSED: 'CONFUSED';
CONNECTOR: 'CONNECTOR';
CONNECTORS: 'CONNECTORS';
CREATE: 'CREATE';
DATABASE: 'DATABASE';
DATASOURCE: 'DATASOURCE';
DATASOURCES: 'DATASOURCES';
DDL: 'DDL';
DEFAULT: 'DEFAULT';
DEFINE: 'DEFINE';
DEPRECATED: 'DEPRECATED';
DESCRIBE: 'DESCRIBE';
DIV: 'DIV';
DOC: 'DOC';
EARLIEST: 'EARLIEST';
EMIT: 'EMIT';
END: 'END';
ENV: 'ENV';
ERROR: 'ERROR';
ESCAPE: 'ESCAPE';
EXAMPLE: 'EXAMPLE';
EXCEPT: 'EXCEPT';
EXIT: 'EXIT';
EXPECTED: 'EXPECTED';
EXPLAIN: 'EXPLAIN';
FILE: 'FILE';
FILTER: 'FILTER';
FOR: 'FOR';
FORMAT: 'FORMAT';
HINTS: 'HINTS';
IGNORE: 'IGNORE';
ILIKE: 'ILIKE';
INCLUDE: 'INCLUDE';
INHERIT: 'INHERIT';
INTERVAL: 'INTERVAL';
INTO: 'INTO';
JOB: 'JOB';
JOBS: 'JOBS';
KEEP: 'KEEP';
KEY: 'KEY';
LATEST: 'LATEST';
LEADING: 'LEADING';
LENGTH: 'LENGTH';
MACRO: 'MACRO';
MATCHES: 'MATCHES';
MOD: 'MOD';
NEVER: 'NEVER';
OPEN: 'OPEN';
ORDER: 'ORDER';
OVER: 'OVER';
PARAMETER: 'PARAMETER';
POSITION: 'POSITION';
PRIMARY: 'PRIMARY';
QUOTES: 'QUOTES';
READER: 'READER';
REALTIME: 'REALTIME';
REGEXP: 'REGEXP';
REPORT: 'REPORT';
REQUIRED: 'REQUIRED';
REQUIRES: 'REQUIRES';
RLIKE: 'RLIKE';
ROWS: 'ROWS';
SEPARATOR: 'SEPARATOR';
SETTINGS: 'SETTINGS';
SHOW: 'SHOW';
SIMILAR: 'SIMILAR';
SKIP_: 'SKIP';
SNAPSHOT: 'SNAPSHOT';
SPLIT: 'SPLIT';
START: 'START';
STEP: 'STEP';
SYNC: 'SYNC';
TABLE: 'TABLE';
TABLES: 'TABLES';
TEXT: 'TEXT';
TIMESTAMP: 'TIMESTAMP';
TO: 'TO';
TRAILING: 'TRAILING';
TYPE: 'TYPE';
TYPES: 'TYPES';
UNKNOWN: 'UNKNOWN';
UP: 'UP';
USING: 'USING';
WITHIN: 'WITHIN';
WRITER: 'WRITER';
XOR: 'XOR';

// ---- names, values --------------------------------------------------------------------------------

PLACEHOLDER: PlaceholderText;                            // ${name}, standing alone
IDENTIFIER: NameStart NamePart*;                         // ${name} may be a part: ods_${day}
BACK_QUOTED: '`' (~[`\r\n] | '``')* '`';
DOUBLE_QUOTED: '"' (~["\r\n] | '""')* '"';
STRING: '\'' (~['] | '\'\'')* '\'';
RAW_STRING: '$$' (~[$] | '$' ~[$])* '$$';
NUMBER: (Digits ('.' Digits)? | '.' Digits) ('E' [+-]? Digits)?;
HEX_NUMBER: '0X' [0-9A-F]+;
QUANTITY: Digits ('.' Digits)? Unit;
VARIABLE: '@' '@'? NameStart NamePart*;                  // a session variable of the source

// ---- signs ----------------------------------------------------------------------------------------

ARROW: '->';
ARROW_TEXT: '->>';
BRACE_CLOSE: '}';
BRACE_OPEN: '{';
BRACKET_CLOSE: ']';
BRACKET_OPEN: '[';
COLON: ':';
COMMA: ',';
CONCAT: '||';
DOT: '.';
DOUBLE_AND: '&&';
DOUBLE_COLON: '::';
EQUAL: '=';
GREATER: '>';                                            // >> is two of them: LIST<LIST<INT>>
GREATER_EQUAL: '>=';
LESS: '<';
LESS_EQUAL: '<=';
MINUS: '-';
NOT_EQUAL: '<>' | '!=';
NULL_SAFE_EQUAL: '<=>';
OTHER_OPERATOR
    : '/' | '%' | '&' | '|' | '^' | '^=' | '!<' | '!>' | '<<=' | '>>='
    | '~*' | '!~' | '!~*' | '~~' | '~~*' | '!~~' | '!~~*'
    | '@>' | '<@' | '@?' | '@@' | '?' | '?|' | '?&' | '#>' | '#>>'
    ;
PAREN_CLOSE: ')';
PAREN_OPEN: '(';
PLUS: '+';
SEMICOLON: ';';
STAR: '*';
TILDE: '~';
BANG: '!';

// ---- between the words: kept, on the hidden channel ------------------------------------------------

HINT: '/*+' BlockBody '*'+ '/' -> channel(HIDDEN);
BLOCK_COMMENT: '/*' BlockBody '*'+ '/' -> channel(HIDDEN);
LINE_COMMENT: '--' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\r\n\f\u000B\u00A0\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> skip;

// ---- what is wrong -----------------------------------------------------------------------------------

UNCLOSED_STRING: '\'' (~['] | '\'\'')*;
UNCLOSED_RAW_STRING: '$$' (~[$] | '$' ~[$])* '$'?;
UNCLOSED_BACK_QUOTED: '`' (~[`\r\n] | '``')*;
UNCLOSED_DOUBLE_QUOTED: '"' (~["\r\n] | '""')*;
UNCLOSED_COMMENT: '/*' BlockBody '*'*;
UNCLOSED_PLACEHOLDER: '${' ~[{}\r\n]*;
BAD_NUMBER: '.'? [0-9] (NamePart | '.')*;
SCHEDULING_EXPRESSION: '$[' ~[\]\r\n]* ']' | '$' [A-Z_] [A-Z0-9_]*;
STRAY: .;

fragment BlockBody: (~[*] | '*'+ ~[*/])*;
fragment Digits: [0-9]+;
fragment PlaceholderText: '${' ~[{}\r\n]* '}';
fragment NameStart: [_A-Z] | Letter | PlaceholderText;
fragment NamePart: [_A-Z0-9] | Letter | PlaceholderText | '$' [A-Z0-9_];
// The blocks of letters, marks and digits of all scripts; between them lie white space, punctuation and
// symbols. Blocks and not Unicode's classes: those are 600 ranges, read anew at each start.
fragment Letter: [\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2071\u207F\u2090-\u209C]
               | [\u2C00-\u2DFF\u3005-\u3007\u3021-\u302F\u3031-\u303A\u3041-\u30FA\u30FC-\uD7FF\uF900-\uFDFF]
               | [\uFE20-\uFE2F\uFE70-\uFEFE\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC]
               | [\u{10000}-\u{1EFFF}\u{20000}-\u{3FFFF}];
fragment Unit: 'B' | 'KB' | 'MB' | 'GB' | 'TB' | 'KIB' | 'MIB' | 'GIB' | 'TIB'
             | 'MS' | 'S' | 'M' | 'H' | 'D';
