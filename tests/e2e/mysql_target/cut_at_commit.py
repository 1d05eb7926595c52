"""Passes one MySQL server's port on, and cuts a connection once the server has answered its COMMIT."""
import socket
import sys
import threading


def pump(source, sink, cut):
    while chunk := source.recv(65536):
        if cut is not None and b"COMMIT" in chunk:
            cut.set()
        sink.sendall(chunk)


def answer(server, client, cut):
    try:
        while chunk := server.recv(65536):
            if cut.is_set():
                break
            client.sendall(chunk)
    except OSError:
        pass  # the other thread has closed both ends
    for end in (server, client):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(client, port):
    server = socket.create_connection(("127.0.0.1", port))
    cut = threading.Event()
    threading.Thread(target=answer, args=(server, client, cut), daemon=True).start()
    try:
        pump(client, server, cut)
    except OSError:
        pass
    for end in (server, client):
        end.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=serve, args=(accepted, int(sys.argv[1])), daemon=True).start()
