package fr.jalon.app.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes the documents that the acts join, and names each by the SHA-256 of its text. */
final class Papers {
    private final List<Paper> papers = new ArrayList<>();

    /** A supporting document of a dossier. @return its SHA-256 */
    String proof(String dossier, String title) {
        return add(
                false,
                title + ".txt",
                "PIÈCE FICTIVE\n\n" + title + "\nDossier " + dossier
                        + "\n\n"
                        + "Document inventé pour la démonstration de Jalon. Aucune personne, aucune somme n'est"
                        + " réelle.\n");
    }

    /** A file of the bank. @return its SHA-256 */
    String bankFile(String name, String xml) {
        return add(true, name, xml);
    }

    /** All of those written so far. */
    List<Paper> all() {
        return List.copyOf(papers);
    }

    private String add(boolean toBank, String name, String text) {
        Paper paper = new Paper(sha256(text), toBank, name, text);
        papers.add(paper);
        return paper.sha256();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
