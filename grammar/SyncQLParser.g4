/*
 * The statements of SyncQL. A script is a list of statements between semicolons; the compiler cuts
 * it at the semicolons and gives each statement to `oneStatement`, so that an error never reaches
 * beyond its statement. The rules of the last section are where parsing goes on behind an error.
 *
 * No rule matches the empty text, none is left-recursive, and nearly every decision needs one word
 * of look-ahead: messages and speed depend on all three.
 */
parser grammar SyncQLParser;

options { tokenVocab = SyncQLLexer; }

oneStatement: statement EOF;

statement
    : sync
    | createStatement
    | parameterDeclaration
    | include
    | defineStatement
    | explain
    | show
    | describe
    ;

// ---- SYNC -------------------------------------------------------------------------------------------

sync: SYNC REALTIME? DATABASE? name targetColumns? FROM source syncClause*;

source: name (COMMA name)* sourceColumns?;                // several: tables of one shape

targetColumns: PAREN_OPEN targetColumn (COMMA targetColumn)* PAREN_CLOSE;
targetColumn: identifier | object;
sourceColumns: PAREN_OPEN sourceColumn (COMMA sourceColumn)* PAREN_CLOSE;
sourceColumn: STAR | object | expression;

syncClause
    : where
    | splitBy
    | before
    | after
    | onClause
    | format
    | tables
    | exceptTables
    | startFrom
    | with
    ;

where: WHERE (RAW_STRING | expression);

splitBy: SPLIT BY (identifier | nameList) (INTO NUMBER)?;

before: BEFORE sqlList;
after: AFTER sqlList;
sqlList: PAREN_OPEN (text (COMMA text)*)? PAREN_CLOSE;

onClause: ON (onError | onDdl);
onError: ERROR (EXIT | SKIP_ (UP TO NUMBER ROWS)?);
onDdl: DDL PAREN_OPEN ddlRule (COMMA ddlRule)* PAREN_CLOSE;
ddlRule: ddlKind+ (APPLY | IGNORE | ERROR);
ddlKind: IDENTIFIER | COLUMNS | COMMENT | CREATE | DATABASE | DEFAULT | KEY | PRIMARY | TABLE | TYPE;

format: FORMAT callable optionList?;

tables: TABLES PAREN_OPEN tablePattern (COMMA tablePattern)* PAREN_CLOSE;
tablePattern: (identifier | STRING) (AS identifier)?;
exceptTables: EXCEPT PAREN_OPEN exceptPattern (COMMA exceptPattern)* PAREN_CLOSE;
exceptPattern: identifier | STRING;

startFrom: START FROM (SNAPSHOT | EARLIEST | LATEST | (TIMESTAMP | POSITION) text);

with: WITH optionList;
optionList: PAREN_OPEN (option (COMMA option)* COMMA?)? PAREN_CLOSE;
option: optionPath EQUAL value;
optionPath: anyName (DOT anyName)*;

// ---- declarations -----------------------------------------------------------------------------------

createStatement: CREATE (datasourceBody | jobBody | macroBody);

datasourceBody: DATASOURCE identifier TYPE identifier comment? with;
jobBody: JOB identifier comment? AS sync;
macroBody: MACRO identifier macroArguments AS expression;
macroArguments: PAREN_OPEN (identifier (COMMA identifier)*)? PAREN_CLOSE;
comment: COMMENT text;

parameterDeclaration: PARAMETER identifier (DEFAULT text)?;

include: INCLUDE text;

// ---- looking ------------------------------------------------------------------------------------------

explain: EXPLAIN sync;
show: SHOW (CONNECTORS | DATASOURCES | JOBS | TABLES FROM name);
describe: DESCRIBE name (READER | WRITER)?;

// ---- DEFINE -------------------------------------------------------------------------------------------

defineStatement: DEFINE (tableBody | connectorBody | optionsBody);

tableBody: TABLE name PAREN_OPEN tableItem (COMMA tableItem)* COMMA? PAREN_CLOSE;
tableItem: primaryKey | columnDefinition;
primaryKey: PRIMARY KEY nameList;
columnDefinition: identifier columnType (NOT NULL_)? DEFAULT?;

// CHARACTER VARYING(40), BIGINT(20) UNSIGNED, TIMESTAMP(3) WITH TIME ZONE, INTEGER[]
columnType
    : typeWord+ (typeArguments typeWord*)? (WITH IDENTIFIER IDENTIFIER)?
      (BRACKET_OPEN NUMBER? BRACKET_CLOSE)*
    ;
typeWord: BINARY | IDENTIFIER | INTERVAL | TEXT | TIMESTAMP;
typeArguments
    : PAREN_OPEN typeArgument (COMMA typeArgument)* PAREN_CLOSE
    | LESS columnType (COMMA columnType)* GREATER
    ;
typeArgument: MINUS? NUMBER IDENTIFIER? | STAR | STRING | IDENTIFIER;   // (10, -2), (40 CHAR), (MAX)

connectorBody: CONNECTOR identifier (property | section)*;
section: (READER | WRITER | DATASOURCE | TYPES) plainProperty* definitions;
optionsBody: (SETTINGS | TYPES) identifier plainProperty* definitions;

definitions: PAREN_OPEN definition (COMMA definition)* COMMA? PAREN_CLOSE;
definition: optionPath typeName property*;
typeName: identifier typeParameters? typeValues?;
typeParameters: LESS typeName (COMMA typeName)* GREATER;
typeValues: PAREN_OPEN text (COMMA text)* PAREN_CLOSE;

// In front of a bracket only plain ones: a condition would go on into it, as a call.
property: conditionalProperty | plainProperty;
conditionalProperty
    : (REQUIRED | EXPECTED | ALLOWED) condition report?            # whenProperty
    | (REQUIRED | EXPECTED) TYPE typeValues condition? report?     # columnTypeProperty
    | DEFAULT value condition?                                     # defaultProperty
    ;
plainProperty
    : FROM role                                      # fromProperty
    | EMIT (ALWAYS | NEVER)                          # wordsProperty
    | CHECK check                                    # checkProperty
    | CONFLICTS WITH optionNames report?             # conflictsProperty
    | CONFUSED WITH optionNames                      # confusedProperty
    | HINTS typeValues                               # hintsProperty
    | REQUIRES optionNames                           # requiresProperty
    | AS text TEXT? (FOR identifier)?                # asProperty
    | LENGTH NUMBER? IDENTIFIER                      # lengthProperty
    | STEP TYPE text                                 # stepTypeProperty
    | (MATCHES | QUOTES | DEPRECATED | DOC | EXAMPLE) text # textProperty
    | (REQUIRED | EXPECTED | INHERIT | OPEN)         # wordsProperty
    ;
condition: WHEN (SPLIT BY | expression);
report: REPORT text;
role
    : DATASOURCE | DATABASE | TABLE | COLUMNS | WHERE | SPLIT BY | BEFORE | AFTER | ON ERROR | FORMAT
    ;
check: (LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) bound | BETWEEN bound AND bound;
bound: MINUS? NUMBER | QUANTITY;
optionNames: PAREN_OPEN optionPath (COMMA optionPath)* PAREN_CLOSE;

// ---- values -------------------------------------------------------------------------------------------

value
    : NULL_
    | TRUE
    | FALSE
    | MINUS? (NUMBER | QUANTITY)
    | text
    | PLACEHOLDER
    | secret
    | word
    | list
    | object
    ;
text: STRING | RAW_STRING;
secret: (ENV | FILE) PAREN_OPEN text PAREN_CLOSE;
word: IDENTIFIER | nonReserved | notCallable;
list: BRACKET_OPEN (value (COMMA value)* COMMA?)? BRACKET_CLOSE;
object: BRACE_OPEN (entry (COMMA entry)* COMMA?)? BRACE_CLOSE;
entry: (anyName | STRING) COLON value;

// ---- expressions: SQL of the source, kept as written --------------------------------------------------
// Only where an expression ends and which columns it names matter here, so operators have no
// precedence: an expression is a chain of operands.

expression: prefix* operand (infix prefix* operand | postfix)*;

prefix: NOT | PLUS | MINUS | TILDE | BANG | BINARY;

infix
    : AND | OR | XOR | DOUBLE_AND | CONCAT
    | EQUAL | NOT_EQUAL | NULL_SAFE_EQUAL | LESS_EQUAL | GREATER_EQUAL
    | LESS LESS? | GREATER GREATER?
    | PLUS | MINUS | STAR | DIV | MOD | TILDE | OTHER_OPERATOR
    | ARROW | ARROW_TEXT
    | NOT? (LIKE | ILIKE | RLIKE | REGEXP | SIMILAR TO)
    | ESCAPE
    | IS NOT? DISTINCT FROM
    ;

postfix
    : IS NOT? (NULL_ | TRUE | FALSE | UNKNOWN)
    | NOT? IN (parentheses | PLACEHOLDER)
    | NOT? BETWEEN bounded AND bounded
    | DOUBLE_COLON columnType
    | COLLATE identifier
    | AT IDENTIFIER IDENTIFIER operand                // AT TIME ZONE 'UTC'
    | BRACKET_OPEN expression (COMMA expression)* (COLON expression)? BRACKET_CLOSE
    | DOT anyName callArguments?                      // behind a subscript: items[0].sku
    ;
bounded: prefix* operand (boundedInfix prefix* operand)*;
boundedInfix: PLUS | MINUS | STAR | DIV | MOD | CONCAT | OTHER_OPERATOR | ARROW | ARROW_TEXT;

operand
    : NUMBER
    | HEX_NUMBER
    | STRING
    | NULL_
    | TRUE
    | FALSE
    | VARIABLE
    | caseExpression
    | EXISTS PAREN_OPEN balanced+ PAREN_CLOSE
    | parentheses
    | array
    | odbcLiteral
    | interval
    | column
    ;
array: BRACKET_OPEN (expression (COMMA expression)*)? BRACKET_CLOSE;
odbcLiteral: BRACE_OPEN IDENTIFIER STRING BRACE_CLOSE;   // {d '2025-01-01'}
parentheses: PAREN_OPEN (subSelect | expression (COMMA expression)*) PAREN_CLOSE;
subSelect: (SELECT | WITH) balanced+;
balanced: PAREN_OPEN balanced* PAREN_CLOSE | ~(PAREN_OPEN | PAREN_CLOSE);

caseExpression: CASE expression? caseBranch+ (ELSE expression)? END;
caseBranch: WHEN expression THEN expression;

interval
    : INTERVAL
      ( STRING (IDENTIFIER (TO IDENTIFIER)?)?
      | MINUS? (NUMBER | PLACEHOLDER | intervalColumn) IDENTIFIER
      | parentheses IDENTIFIER?
      )
    ;
intervalColumn: IDENTIFIER;

// A column, a call, or a word before a literal: DATE '2025-01-01', x'1F'.
column
    : notCallable (DOT anyName)*
    | callable (DOT anyName)* (DOT STAR | callArguments callSuffix* over? | literal)?
    ;
literal: STRING;
callArguments: PAREN_OPEN callBody? PAREN_CLOSE;
callBody
    : STAR
    | subSelect
    | (BOTH | LEADING | TRAILING) expression? FROM expression
    | DISTINCT? expression (COMMA expression)* callTail?
    ;
callTail
    : FROM expression (FOR expression)?
    | IN column                                       // POSITION('a' IN b)
    | USING identifier
    | AS columnType
    | ORDER BY balanced+
    | SEPARATOR STRING
    ;
callSuffix
    : (AGAINST | FILTER | KEEP) PAREN_OPEN balanced+ PAREN_CLOSE
    | WITHIN IDENTIFIER PAREN_OPEN balanced+ PAREN_CLOSE               // WITHIN GROUP (ORDER BY x)
    | IGNORE IDENTIFIER                                                // IGNORE NULLS
    ;
over: OVER PAREN_OPEN balanced* PAREN_CLOSE;

// ---- names --------------------------------------------------------------------------------------------

nameList: PAREN_OPEN identifier (COMMA identifier)* PAREN_CLOSE;
name: identifier (DOT anyName)*;
anyName: identifier | reserved;
identifier: callable | notCallable;
callable: IDENTIFIER | BACK_QUOTED | DOUBLE_QUOTED | PLACEHOLDER | nonReserved;
// Called like functions they would swallow the clause or literal that they begin.
notCallable: AFTER | BEFORE | EXCEPT | INTERVAL | TABLES;
nonReserved
    : AGAINST | ALLOWED | ALWAYS | APPLY | AT | BINARY | BOTH | BY | CHECK | COLLATE | COLUMNS
    | COMMENT | CONFLICTS | CONFUSED | CONNECTOR | CONNECTORS | CREATE | DATABASE | DATASOURCE
    | DATASOURCES | DDL | DEFAULT | DEFINE | DEPRECATED | DESCRIBE | DIV | DOC | EARLIEST | EMIT
    | END | ENV | ERROR | ESCAPE | EXAMPLE | EXIT | EXPECTED | EXPLAIN | FILE | FILTER | FOR
    | FORMAT | HINTS | IGNORE | ILIKE | INCLUDE | INHERIT | INTO | JOB | JOBS | KEEP | KEY | LATEST
    | LEADING | LENGTH | MACRO | MATCHES | MOD | NEVER | OPEN | ORDER | OVER | PARAMETER | POSITION
    | PRIMARY | QUOTES | READER | REALTIME | REGEXP | REPORT | REQUIRED | REQUIRES | RLIKE | ROWS
    | SEPARATOR | SETTINGS | SHOW | SIMILAR | SKIP_ | SNAPSHOT | SPLIT | START | STEP | SYNC | TABLE | TEXT
    | TIMESTAMP | TO | TRAILING | TYPE | TYPES | UNKNOWN | UP | USING | WITHIN | WRITER | XOR
    ;
reserved
    : AND | AS | BETWEEN | CASE | DISTINCT | ELSE | EXISTS | FALSE | FROM | IN | IS | LIKE | NOT
    | NULL_ | ON | OR | SELECT | THEN | TRUE | WHEN | WHERE | WITH
    ;

// ---- where parsing goes on behind an error --------------------------------------------------------------

moreOfSync: (FROM source)? syncClause* EOF;
moreOptions: (option (COMMA option)* COMMA?)? PAREN_CLOSE syncClause* EOF;
moreSections: (property | section)* EOF;
moreDefinitions: (definition (COMMA definition)* COMMA?)? PAREN_CLOSE (property | section)* EOF;
