package chesil.operating;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class PrintedWelcome implements Welcome {
    private final int port;

    PrintedWelcome(@Value("${server.port:8080}") int port) {
        this.port = port;
    }

    @Override
    @SuppressWarnings("SystemOut") // the person at the shell reads it
    public void print() {
        System.out.println("Chesil is ready at http://localhost:" + port);
    }
}
