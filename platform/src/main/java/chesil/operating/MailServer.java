package chesil.operating;

import chesil.command.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mail server as the shell names it, in the settings that the application knows. */
final class MailServer {
    private static final Map<String, Integer> PORTS = Map.of("smtp", 587, "smtps", 465);

    private MailServer() {}

    /**
     * @param address such as {@code smtp://mail.example.org:587}; null or empty for none
     * @param environment has the user and password: a command line can be read by everybody on the machine
     * @throws Refusal if the address is none of a mail server
     */
    static Map<String, Object> settings(@Nullable String address, Map<String, String> environment) {
        if (address == null || address.isBlank()) return Map.of();
        var server = read(address);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("chesil.post.host", server.getHost());
        settings.put(
                "chesil.post.port",
                server.getPort() < 0 ? Objects.requireNonNull(PORTS.get(server.getScheme())) : server.getPort());
        settings.put("chesil.post.protocol", server.getScheme());
        given(environment, "CHESIL_SMTP_USER", "chesil.post.user", settings);
        given(environment, "CHESIL_SMTP_PASSWORD", "chesil.post.password", settings);
        given(environment, "CHESIL_SMTP_FROM", "chesil.post.from", settings);
        return settings;
    }

    private static URI read(String address) {
        try {
            var uri = URI.create(address);
            if (uri.getScheme() != null && PORTS.containsKey(uri.getScheme()) && uri.getHost() != null) {
                if (uri.getUserInfo() == null) return uri;
                throw new Refusal("Leave the user out of --smtp: give CHESIL_SMTP_USER and CHESIL_SMTP_PASSWORD in the"
                        + " environment, where others on the machine cannot read them.");
            }
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw new Refusal("\"" + address + "\" is no mail server. Write one such as smtp://mail.example.org:587.");
    }

    private static void given(
            Map<String, String> environment, String name, String setting, Map<String, Object> settings) {
        var value = environment.get(name);
        if (value != null && !value.isBlank()) settings.put(setting, value);
    }
}
