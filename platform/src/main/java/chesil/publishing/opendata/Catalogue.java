package chesil.publishing.opendata;

import static chesil.publishing.opendata.Json.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to download, as a DCAT 3 catalogue in JSON-LD: a dataset an indicator and release, each with its files. */
final class Catalogue {
    private static final Map<String, Object> CONTEXT = object(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Catalogue() {}

    /**
     * @param datasets of every public release
     * @param site the address of this site, without a slash at its end
     */
    static Map<String, Object> of(List<Dataset> datasets, String publisher, String site) {
        var agent = object("@type", "foaf:Agent", "foaf:name", publisher);
        return object(
                "@context",
                CONTEXT,
                "@id",
                site + "/open-data",
                "@type",
                "dcat:Catalog",
                "dct:title",
                "Published figures of " + publisher,
                "dct:language",
                "en-GB",
                "dct:license",
                iri(Json.LICENCE),
                "dct:publisher",
                agent,
                "dcat:dataset",
                datasets.stream().map(each -> dataset(each, agent, site)).toList());
    }

    private static Map<String, Object> dataset(Dataset dataset, Map<String, Object> agent, String site) {
        var indicator = dataset.indicator();
        var release = dataset.release();
        var signed = release.signedAt();
        return object(
                "@id", site + dataset.path(),
                "@type", "dcat:Dataset",
                "dct:identifier", indicator.id() + "/" + release.number(),
                "dct:title", indicator.title() + " (" + release.name() + ")",
                "dct:description", indicator.words().counts(),
                "dct:issued", signed == null ? null : typed(signed.toString(), "xsd:dateTime"),
                "dct:publisher", agent,
                "dct:license", iri(Json.LICENCE),
                "dcat:keyword", List.of(indicator.code(), indicator.outcome().title()),
                "dcat:version", String.valueOf(release.number()),
                "dcat:landingPage", iri(site + "/are-we-getting-better/" + indicator.id()),
                "dct:temporal", period(dataset),
                "dcat:distribution",
                        List.of(
                                distribution(site + dataset.path() + ".csv", "CSV", "text/csv"),
                                distribution(site + dataset.path() + ".json", "JSON", "application/json")));
    }

    private static Map<String, Object> distribution(String address, String title, String type) {
        return object(
                "@id",
                address,
                "@type",
                "dcat:Distribution",
                "dct:title",
                title,
                "dcat:downloadURL",
                iri(address),
                "dcat:mediaType",
                iri("https://www.iana.org/assignments/media-types/" + type),
                "dct:license",
                iri(Json.LICENCE));
    }

    private static @Nullable Map<String, Object> period(Dataset dataset) {
        var rows = new ArrayList<>(Rows.of(dataset));
        rows.removeIf(row -> row.start() == null);
        if (rows.isEmpty()) return null;
        rows.sort(Comparator.comparing(row -> String.valueOf(row.start())));
        return object(
                "@type", "dct:PeriodOfTime",
                "dcat:startDate", typed(String.valueOf(rows.getFirst().start()), "xsd:date"),
                "dcat:endDate", typed(String.valueOf(rows.getLast().end()), "xsd:date"));
    }

    private static Map<String, Object> iri(String address) {
        return object("@id", address);
    }

    private static Map<String, Object> typed(String value, String type) {
        return object("@value", value, "@type", type);
    }
}
