package chesil.returns.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as sent. It may be opened several times: a workbook is read in passes, so that it need not fit in memory. */
public interface Upload {
    /** The file's name as the sender called it, without folders. */
    String name();

    /** The bytes from the beginning; whoever opens it closes it. */
    InputStream open() throws IOException;

    static Upload of(Path file) {
        return new Upload() {
            @Override
            public String name() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    static Upload of(String name, byte[] bytes) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
