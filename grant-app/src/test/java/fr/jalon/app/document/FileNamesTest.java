package fr.jalon.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "devis.pdf | devis.pdf",
                "'Devis n° 3 — été.PDF' | 'Devis n° 3 — été.pdf'",
                "../../etc/passwd | passwd.pdf",
                "'C:\\Temp\\facture.pdf' | facture.pdf",
                "'a\r\nSet-Cookie: x=1.pdf' | 'a Set-Cookie_ x=1.pdf'",
                "'facture\u202Efdp.exe' | facturefdp.exe.pdf",
                "'zero\u200Bwidth\uFEFF.pdf' | zerowidth.pdf",
                "CON | _CON.pdf",
                "con.pdf | _con.pdf",
                "'' | document.pdf",
                "... | document.pdf",
                ".htaccess | htaccess.pdf",
                "'<script>.pdf' | _script_.pdf",
                "page.html | page.html.pdf",
                "'e\u0301te\u0301.pdf' | été.pdf"
            })
    void aNameIsOnePlainNameThatEndsAsItsContentIs(String sent, String kept) {
        assertThat(FileNames.clean(sent, "pdf")).isEqualTo(kept);
    }

    @Test
    void aVeryLongNameIsShortenedAndKeepsItsEnding() {
        assertThat(FileNames.clean("é".repeat(300) + ".pdf", "pdf"))
                .hasSize(124)
                .endsWith("é.pdf");
    }

    @Test
    void theHeaderHoldsAPlainNameAndTheWholeOne() {
        assertThat(FileNames.attachment("Devis n° 3 (été).pdf"))
                .isEqualTo("attachment; filename=\"Devis n_ 3 _ete_.pdf\"; "
                        + "filename*=UTF-8''Devis%20n%C2%B0%203%20%28%C3%A9t%C3%A9%29.pdf");
    }
}
