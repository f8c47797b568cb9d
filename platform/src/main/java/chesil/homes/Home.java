package chesil.homes;

import chesil.web.Link;
import chesil.web.Moment;
import chesil.web.SignalMark;
import chesil.web.Tag;
import chesil.web.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of somebody who is signed in. Parts that a role does not need are empty.
 *
 * @param over the line above the heading: the day, and the role where that matters
 * @param lead the sentence below it; empty for none
 * @param tasks what needs this person, the most urgent first
 * @param nothing what is said where no task is left
 * @param returns how the partnership's returns stand; null for who does not look after them
 * @param next what falls due next, for who sends it
 * @param news what the figures did since they last did something
 * @param meeting the next meeting of the board; null where none is known
 * @param waiting what else waits
 * @param went where one's own figures went
 * @param lists things that this person looks after
 * @param asks whether "What did we know?" is asked
 */
public record Home(
        String over,
        String heading,
        String lead,
        List<Task> tasks,
        String nothing,
        @Nullable Link button,
        @Nullable Round returns,
        List<Next> next,
        @Nullable News news,
        @Nullable Moment meeting,
        List<Task> waiting,
        @Nullable Went went,
        List<Mine> lists,
        boolean asks,
        List<Link> links) {

    /** This round of returns: the latest of each that can be made. */
    public record Round(String heading, List<Pebble> pebbles, String sentence, List<Missing> missing) {}

    /** One return, as a pebble: its state as the stylesheet names it. */
    public record Pebble(String css, String words) {}

    /** A return that is not in. */
    public record Missing(String partner, String name, String href, String due, Tag state) {}

    /** A return that falls due. */
    public record Next(String due, String name, String csv, String xlsx) {}

    /** What the charts' rules found in the latest figures, concerns first. */
    public record News(
            String heading,
            List<Change> changes,
            String none,
            @Nullable Link rest) {}

    /** One indicator that did something. */
    public record Change(
            SignalMark signal, String title, @Nullable String href, String sentence) {}

    /** What became of what one sent. */
    public record Went(String sentence, List<Moment> moments, List<Link> indicators) {}

    /** Things of one kind that this person looks after. */
    public record Mine(String heading, List<Task> items, String none) {}

    /** The same home with what else waits, before the rest of it. */
    Home alsoWaiting(List<Task> more) {
        if (more.isEmpty()) return this;
        var all = new java.util.ArrayList<>(more);
        all.addAll(waiting);
        return new Home(
                over, heading, lead, tasks, nothing, button, returns, next, news, meeting, all, went, lists, asks,
                links);
    }
}
