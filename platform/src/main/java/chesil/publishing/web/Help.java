package chesil.publishing.web;

import java.util.List;

/**
 * Where to get help.
 *
 * @param local names of the treatment services of the partnership's footprint
 */
public record Help(List<Place> national, List<String> local) {
    public Help {
        local = List.copyOf(local);
    }

    /** A service that is there for everyone in the country, with its own published address. */
    public record Place(String name, String about, String url) {}

    static final List<Place> NATIONAL = List.of(
            new Place(
                    "FRANK",
                    "Honest answers about drugs, at any hour, for anybody: 0300 123 6600. Their pages find services near you.",
                    "https://www.talktofrank.com/"),
            new Place(
                    "NHS 111",
                    "Medical advice when it is not an emergency, at any hour: 111. The NHS pages say how drug treatment works.",
                    "https://www.nhs.uk/live-well/addiction-support/drug-addiction-getting-help/"),
            new Place(
                    "Samaritans",
                    "Somebody who listens, whatever it is, at any hour: 116 123.",
                    "https://www.samaritans.org/"),
            new Place(
                    "Adfam",
                    "Support for families and friends of people who use drugs or alcohol.",
                    "https://adfam.org.uk/"),
            new Place(
                    "Drinkline",
                    "If alcohol is the worry, for yourself or someone else: 0300 123 1110.",
                    "https://www.nhs.uk/live-well/alcohol-advice/alcohol-support/"),
            new Place(
                    "Narcotics Anonymous",
                    "People who have been there and stay well together. Meetings in person and online.",
                    "https://ukna.org/"));
}
