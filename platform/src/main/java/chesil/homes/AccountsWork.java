package chesil.homes;

import chesil.access.User;
import chesil.access.Users;
import chesil.web.Tag;
import chesil.web.Task;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an administrator's home says of accounts. */
@Component
class AccountsWork {
    private static final int MANY_FAILURES = 5;

    private final Users users;

    AccountsWork(Users users) {
        this.users = users;
    }

    List<Task> tasks() {
        var all = users.all();
        var guessed = all.stream()
                .filter(user -> user.failedAttempts() >= MANY_FAILURES)
                .map(user -> new Task(
                        user.name(),
                        "/users/" + user.id(),
                        user.failedAttempts() + " wrong passwords since the last sign-in. Ask whether it was them.",
                        new Tag("Look", Tag.Colour.ORANGE)));
        var invited = all.stream()
                .filter(user -> user.state() == User.State.INVITED)
                .map(user -> new Task(
                        user.name(),
                        "/users/" + user.id(),
                        "Has not set a password yet. A link is good for seven days; make a new one if it ran out.",
                        new Tag("Invited", Tag.Colour.BLUE)));
        return Stream.concat(guessed, invited).toList();
    }
}
