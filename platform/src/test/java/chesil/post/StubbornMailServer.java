package chesil.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Another organisation's mail server that does not do as it should, on a free port. */
final class StubbornMailServer implements AutoCloseable {
    /** What it does once it has the whole letter, or its address. */
    enum Way {
        HANGS_UP_AFTER_THE_LETTER,
        REFUSES_THE_ADDRESS,
        PUTS_THE_LETTER_OFF
    }

    private final ServerSocket socket;
    private final Way way;
    private final AtomicInteger letters = new AtomicInteger();

    StubbornMailServer(Way way) {
        this.way = way;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many letters it was given whole, whatever it answered. */
    int letters() {
        return letters.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var guest = socket.accept()) {
                talk(guest);
            } catch (IOException gone) {
                // the test is over, or the guest hung up
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        say(guest, "220 stubborn");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && way == Way.REFUSES_THE_ADDRESS) say(guest, "550 no such box");
            else if (line.equals("DATA")) {
                say(guest, "354 go on");
                var content = in.readLine();
                while (content != null && !content.equals(".")) content = in.readLine();
                letters.incrementAndGet();
                if (way == Way.HANGS_UP_AFTER_THE_LETTER) return;
                say(guest, "451 later");
            } else if (line.startsWith("QUIT")) {
                say(guest, "221 bye");
                return;
            } else say(guest, "250 ok");
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
