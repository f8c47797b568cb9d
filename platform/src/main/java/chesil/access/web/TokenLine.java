package chesil.access.web;

import chesil.access.TokenScope;
import chesil.access.Tokens;
import java.time.Instant;
import java.util.stream.Collectors;

/** A token in words. */
public record TokenLine(long id, String name, String scopes, String made, String ends, String used, boolean lives) {
    static TokenLine of(Tokens.Token token, Instant now) {
        var revoked = token.revokedAt();
        var used = token.usedAt();
        return new TokenLine(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().map(TokenScope::words).collect(Collectors.joining(", ")),
                London.day(token.madeAt()),
                revoked == null ? London.day(token.expiresAt()) : "Revoked " + London.day(revoked),
                used == null ? "Never" : London.minute(used),
                token.livesAt(now));
    }
}
