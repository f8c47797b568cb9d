package chesil.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the server lays a form's file while it arrives: in the data folder, for its owner's eyes alone. A file is removed when
 * its request ends, and those that a killed program left at the next start.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {
    @Bean
    MultipartConfigElement multipart(
            @Value("${chesil.data}") Path data,
            @Value("${chesil.alone:false}") boolean alone,
            MultipartProperties properties)
            throws IOException {
        var folder = data.toAbsolutePath().resolve("incoming");
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (alone) clear(folder);
        properties.setLocation(folder.toString());
        return properties.createMultipartConfig();
    }

    private static void clear(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            for (var each : left.toList()) if (Files.isRegularFile(each)) Files.delete(each);
        }
    }
}
