package chesil.calendar.web;

import chesil.calendar.Days;
import chesil.calendar.Request;
import chesil.web.Tag;
import java.time.LocalDate;
import java.util.List;

/** Commentary that is asked for the meetings to come: of this reader, and of others. {@code mayAnswer} says whether for those too. */
public record CommentaryPage(List<Line> yours, List<Line> others, boolean mayAnswer) {
    /** One indicator that is asked of. */
    public record Line(
            String title,
            String href,
            String owner,
            String meeting,
            String reason,
            String due,
            Tag state,
            boolean yours) {
        static Line of(Request request, String title, String owner, String meeting, boolean yours, LocalDate today) {
            return new Line(
                    title,
                    "/calendar/commentary/" + request.meeting() + "/" + request.indicator(),
                    owner,
                    meeting,
                    request.reason().words(),
                    Days.brief(request.due()),
                    CommentaryPage.state(request, today),
                    yours);
        }
    }

    /** How a request stands. */
    static Tag state(Request request, LocalDate today) {
        if (request.isAnswered()) return new Tag("Answered", Tag.Colour.GREEN);
        return request.isLate(today) ? new Tag("Late", Tag.Colour.RED) : new Tag("Asked", Tag.Colour.BLUE);
    }
}
