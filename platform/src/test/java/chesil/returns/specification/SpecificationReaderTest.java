package chesil.returns.specification;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.specification.SpecificationReader.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpecificationReaderTest {
    private static final String RIGHT = """
            id: visits
            title: Visits
            about: Visits by month.
            holds: aggregates
            unit: visits
            period: month
            grain: [month, kind]
            columns:
              - {name: month, type: month}
              - {name: kind, type: code, codes: [{code: A, label: first, also: [one]}, B]}
              - {name: visits, type: integer, min: 0, max: 10}
            rules:
              - in-period: month
              - required-when: {column: visits, when: kind, is: A}
            """;

    @Test
    void reads_columns_codes_and_rules() {
        var specification = good(RIGHT);
        assertThat(specification.columns()).extracting(Column::name).containsExactly("month", "kind", "visits");
        assertThat(specification.columns().get(1).codes())
                .containsExactly(new Code("A", "first", List.of("one")), new Code("B", "B", List.of()));
        assertThat(specification.rules())
                .containsExactly(
                        new Rule.Unique(List.of("month", "kind")),
                        new Rule.InPeriod("month"),
                        new Rule.RequiredWhen("visits", "kind", List.of("A")));
    }

    @Test
    void says_all_mistakes_at_once_with_their_lines() {
        var mistakes = bad(RIGHT.replace("unit: visits\nperiod: month", "unit: visits\nperiod: fortnight")
                .replace("type: integer", "type: whole")
                .replace("in-period: month", "in-period: moth")
                .replace("is: A", "is: C")
                .replace("unit: visits", "units: visits"));
        assertThat(mistakes)
                .extracting(Mistake::toString)
                .containsExactly(
                        "visits.yaml:1: unit: is missing",
                        "visits.yaml:5: units: is not a field here; there are about, columns, controls, due-days, grain, holds, id, period, rules,"
                                + " senders, title, tolerated-rows, unit, version",
                        "visits.yaml:6: period: must be month or quarter or term or year, but was \"fortnight\"",
                        "visits.yaml:11: columns[2].type: must be one of text, code, integer, decimal, money, date, month, timestamp, boolean,"
                                + " longitude, latitude, area, hex-id, but was \"whole\"",
                        "visits.yaml:11: columns[2].min: needs a column of amounts, not of type text",
                        "visits.yaml:11: columns[2].max: needs a column of amounts, not of type text",
                        "visits.yaml:13: rules[0].in-period: names the column \"moth\"; there are month, kind, visits",
                        "visits.yaml:14: rules[1].required-when.is: \"C\" is not a code of kind");
    }

    @Test
    void says_where_a_file_stops_being_yaml() {
        assertThat(bad("id: a\ntitle: [unclosed\n")).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isBetween(2, 3);
            assertThat(mistake.wrong()).startsWith("is not YAML");
        });
    }

    @Test
    void says_that_a_column_or_a_heading_is_there_twice() {
        var mistakes = bad(RIGHT.replace("{name: visits, type: integer", "{name: month, heading: KIND, type: integer"));
        assertThat(mistakes).extracting(Mistake::wrong).contains("is used twice: \"month\"", "is used twice: \"KIND\"");
    }

    @Test
    void a_list_of_codes_may_stand_in_a_file_of_its_own() {
        var text = RIGHT.replace("codes: [{code: A, label: first, also: [one]}, B]", "codes-from: kinds");
        var reading = SpecificationReader.read(
                "visits.yaml", text, name -> name.equals("kinds") ? Optional.of("- A\n- B\n") : Optional.empty());
        assertThat(reading).isInstanceOf(Reading.Good.class);
        assertThat(bad(text)).extracting(Mistake::wrong).contains("names a list that there is not: \"kinds\"");
    }

    private static Specification good(String text) {
        return ((Reading.Good) SpecificationReader.read("visits.yaml", text, _ -> Optional.empty())).specification();
    }

    private static List<Mistake> bad(String text) {
        return ((Reading.Bad) SpecificationReader.read("visits.yaml", text, _ -> Optional.empty())).mistakes();
    }
}
