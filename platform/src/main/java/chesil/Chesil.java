package chesil;

import chesil.operating.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the program begins: the shell's words go to {@link Commands}, and {@code run} among them starts the application. */
@SpringBootApplication
public class Chesil {
    public static void main(String[] words) {
        // the build asks what the application is made of, so that a start need not find it out again
        if (Boolean.getBoolean("spring.aot.processing")) SpringApplication.run(Chesil.class, words);
        else System.exit(Commands.run(Chesil.class, words));
    }
}
