package chesil;

import chesil.operating.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the program begins: the shell's words go to {@link Commands}, and {@code run} among them starts the application. */
@SpringBootApplication
public class Chesil {
    public static void main(String[] words) {
        System.exit(Commands.run(Chesil.class, words));
    }
}
