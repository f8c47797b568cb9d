package chesil.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Component
public class OwnPassword {
    private final Users users;
    private final Passwords passwords;
    private final Audit audit;

    OwnPassword(Users users, Passwords passwords, Audit audit) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Which box is wrong and why, in words for the user. */
    public record Fault(boolean ofThePresentOne, String words) {}

    /** Ends every open session of the user, the present one too. Gives what is wrong; empty if it is changed. */
    @Transactional
    public Optional<Fault> change(Viewer viewer, String present, String wanted) {
        var user = users.find(viewer.user()).orElseThrow();
        if (!passwords.match(user, present)) {
            audit.record(viewer, "access.password-change-refused", "user:" + user.id());
            return Optional.of(new Fault(true, "The password that you have now is not right"));
        }
        var fault = Passwords.fault(wanted, user.userName());
        if (fault.isPresent()) return Optional.of(new Fault(false, fault.get()));
        passwords.set(user, Passwords.hash(wanted));
        users.endSessions(user.id());
        audit.record(viewer, "access.password-changed", "user:" + user.id());
        return Optional.empty();
    }
}
