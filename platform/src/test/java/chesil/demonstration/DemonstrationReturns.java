package chesil.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invents what Dorset's partners send: two years of months, and more of quarters and terms, with a few stories in them (more
 * people start treatment after prison from February 2026; admissions for poisoning rise in August; fewer lines are active).
 * No figure here is real. Crimes carry no Crime ID and no point, so that none can be taken for one that happened.
 *
 * <p>The same seed gives the same files. {@link #main} writes them; a test holds them to it.
 */
public final class DemonstrationReturns {
    /** An LSOA that still stands, with its name as the file has it, quoted where it holds a comma. */
    private static final Pattern SMALL_AREA = Pattern.compile("(E01\\d{6},(?:\"[^\"]*\"|[^,]*)),[^,]*,");

    private static final YearMonth FIRST = YearMonth.of(2024, 11);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final YearMonth CHANGE = YearMonth.of(2026, 2);
    private static final String DORSET_POLICE = "E23000039", BCP = "E06000058", DORSET = "E06000059";
    private static final List<String> COUNCILS = List.of(BCP, DORSET);

    private final Map<String, String> files = new TreeMap<>();
    private final List<String> smallAreas;

    private DemonstrationReturns(List<String> smallAreas) {
        this.smallAreas = smallAreas;
    }

    /** Writes the files of a partnership folder: {@code <folder>/demonstration/returns/<specification>/<organisation>/<period>.csv}. */
    public static void main(String[] folder) throws IOException {
        var partnership = Path.of(folder[0]);
        for (var file : make(partnership).entrySet()) {
            var target = partnership.resolve("demonstration/returns").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** Every file by its path below {@code demonstration/returns}. */
    static Map<String, String> make(Path partnership) {
        try (var lines = Files.lines(partnership.resolve("areas/areas.csv"))) {
            var areas = lines.map(SMALL_AREA::matcher)
                    .filter(Matcher::matches)
                    .map(area -> area.group(1))
                    .toList();
            var demonstration = new DemonstrationReturns(areas);
            demonstration.all();
            return demonstration.files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void all() {
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            crime(month);
            stops(month);
            lines(month);
            disruptions(month);
            operations(month);
            roadside(month);
            collisions(month);
            afterPrison(month);
            naloxone(month);
            // what is due only after today's board has not come yet
            if (month.isBefore(LAST)) seizures(month);
            if (month.isBefore(LAST)) admissions(month);
        }
        for (var quarter = YearMonth.of(2023, 4); quarter.isBefore(LAST); quarter = quarter.plusMonths(3)) {
            treatment(quarter, "treatment-bcp", BCP, 1.25);
            var latest = !quarter.plusMonths(3).isBefore(LAST);
            if (!latest) treatment(quarter, "treatment-dorset", DORSET, 1.0);
            if (!latest) deaths(quarter);
        }
        for (var year = 2023; year <= 2025; year++) {
            for (var term = 1; term <= 3; term++) {
                suspensions(year, term, "dorset-council", DORSET, 900_001);
                // one that is late: the last term of one council
                if (year < 2025 || term < 3) suspensions(year, term, "bcp-council", BCP, 900_101);
            }
        }
    }

    private void crime(YearMonth month) {
        var random = random("recorded-crime", month);
        var fewer = month.isBefore(CHANGE) ? 1.0 : 0.91;
        var expected = new TreeMap<>(Map.of(
                "Burglary",
                118 * fewer,
                "Robbery",
                34 * fewer,
                "Vehicle crime",
                182 * fewer,
                "Theft from the person",
                66 * fewer,
                "Drugs",
                74.0));
        var rows = new ArrayList<String>();
        for (var kind : expected.entrySet()) {
            var many = around(random, kind.getValue(), 0.7);
            for (var i = 0; i < many; i++) {
                var area = smallAreas.get(random.nextInt(smallAreas.size()));
                var outcome = kind.getKey().equals("Drugs")
                        ? pick(
                                random,
                                "Local resolution",
                                "Under investigation",
                                "Awaiting court outcome",
                                "Offender given a caution")
                        : pick(
                                random,
                                "Under investigation",
                                "Investigation complete; no suspect identified",
                                "Unable to prosecute suspect");
                rows.add(String.join(
                        ",",
                        "",
                        month.toString(),
                        "Dorset Police",
                        "Dorset Police",
                        "",
                        "",
                        "On or near Invented Street",
                        area,
                        kind.getKey(),
                        outcome,
                        ""));
            }
        }
        write(
                "recorded-crime",
                "dorset-police",
                month.toString(),
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
                rows);
    }

    private void stops(YearMonth month) {
        var random = random("stop-and-search", month);
        var rows = new ArrayList<String>();
        var many = around(random, 96, 1.0);
        for (var i = 0; i < many; i++) {
            var drugs = random.nextInt(100) < 66;
            var day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            rows.add(String.join(
                    ",",
                    "Person search",
                    day + "T%02d:%02d:00+00:00".formatted(2 + random.nextInt(20), random.nextInt(60)),
                    "",
                    "",
                    "",
                    "",
                    pick(random, "Male", "Male", "Male", "Female"),
                    pick(random, "10-17", "18-24", "25-34", "over 34"),
                    "Other ethnic group - Not stated",
                    pick(random, "White", "White", "White", "Black", "Asian"),
                    drugs
                            ? "Misuse of Drugs Act 1971 (section 23)"
                            : "Police and Criminal Evidence Act 1984 (section 1)",
                    drugs ? "Controlled drugs" : pick(random, "Offensive weapons", "Stolen goods"),
                    pick(
                            random,
                            "A no further action disposal",
                            "A no further action disposal",
                            "A no further action disposal",
                            "Arrest",
                            "Community resolution"),
                    "",
                    "False"));
        }
        write(
                "stop-and-search",
                "dorset-police",
                month.toString(),
                "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,"
                        + "Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                        + "Outcome linked to object of search,Removal of more than just outer clothing",
                rows);
    }

    private void lines(YearMonth month) {
        var random = random("county-lines", month);
        var since = Math.max(0, monthsFrom(CHANGE, month));
        var external = Math.max(5, around(random, 10.2 - 0.45 * since, 0.5));
        var internal = Math.max(3, around(random, 5.2 - 0.12 * since, 0.5));
        write(
                "county-lines",
                "dorset-police",
                month.toString(),
                "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,lines_re_emerged,lines_active",
                List.of(line(month, "external", external, random), line(month, "internal", internal, random)));
    }

    private static String line(YearMonth month, String kind, long active, Random random) {
        var closed = random.nextInt(5) < 2 ? 1 : 0;
        return row(
                month,
                DORSET_POLICE,
                kind,
                active + 2 + random.nextInt(4),
                random.nextInt(3),
                closed,
                random.nextInt(4) == 0 ? 1 : 0,
                random.nextInt(6) == 0 ? 1 : 0,
                active);
    }

    private void disruptions(YearMonth month) {
        var random = random("supply-disruptions", month);
        var rows = new ArrayList<String>();
        for (var grade : List.of("major", "moderate", "minor")) {
            for (var against : List.of("organised-group", "county-line", "individual")) {
                var expected = switch (grade) {
                    case "major" -> 0.8;
                    case "moderate" -> 2.0;
                    default -> 9.0;
                };
                rows.add(row(month, DORSET_POLICE, grade, "pursue", against, poisson(random, expected), ""));
            }
        }
        write(
                "supply-disruptions",
                "dorset-police",
                month.toString(),
                "month,force,grade,strand,against,disruptions,reviewed",
                rows);
    }

    private void seizures(YearMonth month) {
        var random = random("seizures", month);
        var rows = new ArrayList<String>();
        var many = 7 + random.nextInt(6);
        for (var i = 1; i <= many; i++) {
            var reference = "D-%s-%03d".formatted(month, i);
            var day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            var where = pick(random, BCP, BCP, DORSET);
            var cash = i % 3 == 0;
            rows.add(
                    cash
                            ? row(
                                    reference,
                                    day,
                                    where,
                                    "",
                                    "cash",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    money(random, 5_200),
                                    "counted",
                                    "seized")
                            : drug(random, reference, day, where));
        }
        write(
                "seizures",
                "dorset-police",
                month.toString(),
                "seizure,seized_on,area,operation,kind,drug,drug_class,quantity,unit,quantity_basis,value_gbp,valuation_basis,cash_state",
                rows);
    }

    private static String drug(Random random, String reference, LocalDate day, String where) {
        var kinds = List.of(
                new String[] {"heroin", "A", "g", "34"}, new String[] {"crack", "A", "g", "21"},
                new String[] {"cocaine", "A", "g", "60"}, new String[] {"cannabis-herbal", "B", "kg", "1.4"},
                new String[] {"cannabis-plants", "B", "plants", "46"}, new String[] {"ketamine", "B", "g", "40"});
        var kind = kinds.get(random.nextInt(kinds.size()));
        var quantity = Double.parseDouble(kind[3]) * Math.exp(random.nextGaussian() * 0.8);
        var amount = kind[2].equals("plants") ? Long.toString(Math.max(1, Math.round(quantity))) : number(quantity, 2);
        return row(
                reference,
                day,
                where,
                "",
                "drugs",
                kind[0],
                kind[1],
                amount,
                kind[2],
                "weighed",
                money(random, 1_900),
                "street",
                "");
    }

    private void operations(YearMonth month) {
        var random = random("operation-results", month);
        var rows = new ArrayList<String>();
        for (var result : new TreeMap<>(
                        Map.of("arrests", 2.8, "safeguarding-visits", 14.0, "lines-closed", 0.9, "warrants", 3.1))
                .entrySet()) {
            rows.add(row(
                    "operation-viper",
                    "",
                    DORSET_POLICE,
                    month.atEndOfMonth(),
                    result.getKey(),
                    "",
                    poisson(random, result.getValue()),
                    "count",
                    "exact"));
        }
        write(
                "operation-results",
                "dorset-police",
                month.toString(),
                "operation,phase,force,day,result_type,drug,value,unit,qualifier",
                rows);
    }

    private void roadside(YearMonth month) {
        var random = random("roadside-drug-tests", month);
        var rows = new ArrayList<String>();
        for (var reason :
                new TreeMap<>(Map.of("collision", 12.0, "traffic-offence", 44.0, "suspicion", 26.0)).entrySet()) {
            var tests = poisson(random, reason.getValue());
            var positive = binomial(random, tests, 0.52);
            rows.add(row(
                    month,
                    DORSET_POLICE,
                    reason.getKey(),
                    tests,
                    positive,
                    binomial(random, positive, 0.62),
                    binomial(random, positive, 0.48),
                    binomial(random, tests, 0.03),
                    binomial(random, positive, 0.92),
                    ""));
        }
        write(
                "roadside-drug-tests",
                "dorset-police",
                month.toString(),
                "month,force,reason,tests,positive,positive_cannabis,positive_cocaine,refused,arrests,charges",
                rows);
    }

    private void collisions(YearMonth month) {
        var random = random("drug-related-collisions", month);
        var rows = new ArrayList<String>();
        for (var council : COUNCILS) {
            for (var severity : List.of("fatal", "serious", "slight")) {
                var collisions = poisson(
                        random,
                        switch (severity) {
                            case "fatal" -> 0.15;
                            case "serious" -> 1.1;
                            default -> 2.2;
                        });
                rows.add(row(
                        month,
                        council,
                        severity,
                        "contributory-factor",
                        collisions,
                        collisions + binomial(random, collisions, 0.4)));
            }
        }
        write(
                "drug-related-collisions",
                "dorset-police",
                month.toString(),
                "month,local_authority,severity,basis,collisions,casualties",
                rows);
    }

    private void afterPrison(YearMonth month) {
        var random = random("prison-continuity-of-care", month);
        var share = month.isBefore(CHANGE) ? 0.46 : 0.60;
        var rows = new ArrayList<String>();
        for (var council : COUNCILS) {
            for (var group : new TreeMap<>(Map.of("opiate", 7.0, "non-opiate", 4.0)).entrySet()) {
                for (var kind : List.of("sentence-end", "court")) {
                    var released =
                            poisson(random, kind.equals("court") ? group.getValue() * 0.45 : group.getValue() * 1.1);
                    var started = binomial(random, released, kind.equals("court") ? share - 0.12 : share + 0.05);
                    rows.add(row(
                            month,
                            council,
                            group.getKey(),
                            kind,
                            released,
                            binomial(random, released, 0.8),
                            binomial(random, released, 0.5),
                            started));
                }
            }
        }
        write(
                "prison-continuity-of-care",
                "public-health-dorset",
                month.toString(),
                "month,local_authority,substance_group,release_kind,released_with_need,referred_before_release,naloxone_on_release,"
                        + "started_within_21_days",
                rows);
    }

    private void naloxone(YearMonth month) {
        var random = random("naloxone", month);
        var since = Math.max(0, monthsFrom(FIRST, month));
        var reached = Math.min(0.54, 0.46 + 0.004 * since);
        for (var service :
                List.of(new String[] {"treatment-bcp", BCP, "980"}, new String[] {"treatment-dorset", DORSET, "640"})) {
            if (service[0].equals("treatment-dorset") && month.equals(LAST)) continue; // not in yet
            var clients = around(random, Double.parseDouble(service[2]), 0.3);
            write(
                    "naloxone",
                    service[0],
                    month.toString(),
                    NALOXONE_COLUMNS,
                    List.of(
                            row(
                                    month,
                                    service[1],
                                    "treatment-service",
                                    poisson(random, clients * 0.06),
                                    poisson(random, 4),
                                    clients,
                                    binomial(random, clients, reached),
                                    "",
                                    "",
                                    ""),
                            row(
                                    month,
                                    service[1],
                                    "outreach",
                                    poisson(random, 14),
                                    poisson(random, 2),
                                    "",
                                    "",
                                    "",
                                    "",
                                    "")));
        }
        var officers = 1_330 + random.nextInt(20);
        write(
                "naloxone",
                "dorset-police",
                month.toString(),
                NALOXONE_COLUMNS,
                List.of(row(
                        month,
                        DORSET_POLICE,
                        "police",
                        poisson(random, 6),
                        poisson(random, 1.2),
                        "",
                        "",
                        officers,
                        officers - 90,
                        officers - 330 + Math.round(since * 4.0))));
    }

    private static final String NALOXONE_COLUMNS = "month,area,setting,kits_issued,administrations,opiate_clients,"
            + "opiate_clients_with_naloxone,officers_frontline,officers_trained,officers_carrying";

    private void admissions(YearMonth month) {
        var random = random("hospital-admissions", month);
        var rise = month.isBefore(YearMonth.of(2026, 8)) ? 1.0 : 1.42;
        var rows = new ArrayList<String>();
        for (var council : COUNCILS) {
            for (var age :
                    new TreeMap<>(Map.of("under-18", 1.6, "18-24", 3.8, "25-49", 9.0, "50-and-over", 3.8)).entrySet()) {
                rows.add(row(month, council, "poisoning", age.getKey(), poisson(random, age.getValue() * rise)));
                rows.add(
                        row(month, council, "mental-behavioural", age.getKey(), poisson(random, age.getValue() * 0.6)));
            }
        }
        write(
                "hospital-admissions",
                "nhs-dorset",
                month.toString(),
                "month,local_authority,cause,age_band,admissions",
                rows);
    }

    private void treatment(YearMonth quarter, String organisation, String council, double size) {
        var random = random("adult-treatment " + organisation, quarter);
        var since = monthsFrom(YearMonth.of(2023, 4), quarter) / 3.0;
        var rows = new ArrayList<String>();
        for (var group : new TreeMap<>(
                        Map.of("opiate", 640.0, "non-opiate", 150.0, "non-opiate-and-alcohol", 180.0, "alcohol", 390.0))
                .entrySet()) {
            var growth = group.getKey().equals("opiate") ? 1 + 0.002 * since : 1 + 0.013 * since;
            var treated = around(random, group.getValue() * size * growth, 0.5);
            var fresh = around(random, treated * (group.getKey().equals("opiate") ? 0.09 : 0.17), 0.8);
            var classified = binomial(random, treated, 0.86);
            rows.add(row(
                    quarter.plusMonths(2).atEndOfMonth(),
                    council,
                    group.getKey(),
                    treated,
                    fresh,
                    binomial(random, fresh, 0.98),
                    classified,
                    binomial(random, classified, group.getKey().equals("opiate") ? 0.42 : 0.55),
                    around(random, treated * 0.05, 0.8),
                    around(random, treated * 0.035, 0.8),
                    group.getKey().equals("opiate") ? poisson(random, 2.0) : poisson(random, 0.4)));
        }
        write(
                "adult-treatment",
                organisation,
                quarterKey(quarter),
                "quarter_ends,local_authority,substance_group,in_treatment,new_presentations,started_within_21_days,"
                        + "progress_classified,progress_showing,completed,left_unplanned,died",
                rows);
    }

    private void deaths(YearMonth quarter) {
        var random = random("drug-related-deaths", quarter);
        var rows = new ArrayList<String>();
        for (var council : COUNCILS) {
            var misuse = poisson(random, council.equals(BCP) ? 6.6 : 4.2);
            rows.add(row(
                    quarter.plusMonths(2).atEndOfMonth(),
                    council,
                    "drug-misuse",
                    misuse,
                    binomial(random, misuse, 0.6),
                    binomial(random, misuse, 0.4),
                    binomial(random, misuse, 0.4)));
            rows.add(row(
                    quarter.plusMonths(2).atEndOfMonth(),
                    council,
                    "other-poisoning",
                    poisson(random, 3.0),
                    "",
                    "",
                    ""));
        }
        write(
                "drug-related-deaths",
                "coroner",
                quarterKey(quarter),
                "quarter_ends,local_authority,cause,deaths,with_opiates,in_treatment,died_in_earlier_years",
                rows);
    }

    private void suspensions(int year, int term, String organisation, String council, int firstSchool) {
        var names = List.of("autumn", "spring", "summer");
        var ends = List.of(LocalDate.of(year, 12, 19), LocalDate.of(year + 1, 3, 27), LocalDate.of(year + 1, 7, 21));
        var random = random("school-suspensions " + organisation + year, YearMonth.of(year, term));
        var rows = new ArrayList<String>();
        for (var school = 0; school < 14; school++) {
            var pupils = 620 + (school * 137) % 800;
            for (var reason : new TreeMap<>(Map.of("DA", 0.0016, "DB", 0.021, "PP", 0.008)).entrySet()) {
                rows.add(row(
                        firstSchool + school,
                        council,
                        names.get(term - 1),
                        ends.get(term - 1),
                        reason.getKey(),
                        pupils,
                        poisson(random, reason.getValue() * pupils),
                        0));
            }
        }
        write(
                "school-suspensions",
                organisation,
                "%d-%02d-%d-%s".formatted(year, (year + 1) % 100, term, names.get(term - 1)),
                "school_urn,local_authority,term,term_end,reason_code,pupils_on_roll,suspensions,permanent_exclusions",
                rows);
    }

    private void write(String specification, String organisation, String period, String header, List<String> rows) {
        files.put(
                specification + "/" + organisation + "/" + period + ".csv",
                header + "\n" + String.join("\n", rows) + "\n");
    }

    private static Random random(String what, YearMonth period) {
        return new Random(31L * what.hashCode() + period.getYear() * 12L + period.getMonthValue());
    }

    private static String quarterKey(YearMonth first) {
        return first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
    }

    private static long monthsFrom(YearMonth from, YearMonth to) {
        return from.until(to, java.time.temporal.ChronoUnit.MONTHS);
    }

    private static String row(Object... cells) {
        var text = new ArrayList<String>();
        for (var cell : cells) text.add(cell.toString());
        return String.join(",", text);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }

    private static String money(Random random, double usual) {
        return number(usual * Math.exp(random.nextGaussian() * 0.6), 2);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A count near what is expected; {@code spread} 1 is as wide as chance alone makes it. */
    private static long around(Random random, double expected, double spread) {
        return Math.max(0, Math.round(expected + random.nextGaussian() * Math.sqrt(expected) * spread));
    }

    private static long poisson(Random random, double mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static long binomial(Random random, long trials, double chance) {
        long hits = 0;
        for (var i = 0L; i < trials; i++) if (random.nextDouble() < chance) hits++;
        return hits;
    }
}
