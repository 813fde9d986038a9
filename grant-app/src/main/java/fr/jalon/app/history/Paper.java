package fr.jalon.app.history;

/**
 * A fictional document, kept in the store of documents just before the act that names it.
 *
 * @param sha256 of the text in UTF-8: what the act carries
 * @param toBank whether it is a file of the bank, which accountants alone read
 */
public record Paper(String sha256, boolean toBank, String name, String text) {
    @Override
    public String toString() {
        return name + " " + sha256;
    }
}
