package fr.jalon.app.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is, whatever its name pretends. */
class DocumentKindTest {
    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @Test
    void theContentTellsTheKind() {
        assertThat(DocumentKind.of("x", "%PDF-1.7\n".getBytes(UTF_8))).contains(DocumentKind.PDF);
        assertThat(DocumentKind.of("x", "\u0089PNG\r\n\u001A\n\0\0".getBytes(ISO_8859_1)))
                .contains(DocumentKind.PNG);
        assertThat(DocumentKind.of("x", "\u00FF\u00D8\u00FF\u00E0".getBytes(ISO_8859_1)))
                .contains(DocumentKind.JPEG);
        assertThat(DocumentKind.of("x", "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8)))
                .contains(DocumentKind.XML);
        assertThat(DocumentKind.of("x.csv", "nom;montant\nÉté;3".getBytes(UTF_8)))
                .contains(DocumentKind.CSV);
        assertThat(DocumentKind.of("x.csv", "nom;montant\nÉté;3".getBytes(ISO_8859_1)))
                .contains(DocumentKind.CSV);
        assertThat(DocumentKind.of("x", "Bonjour".getBytes(UTF_8))).contains(DocumentKind.TEXT);
    }

    @Test
    void anOfficeDocumentIsToldFromAnyOtherZip() throws IOException {
        assertThat(DocumentKind.of("x", zip(Map.of("mimetype", DocumentKind.ODT.mediaType()))))
                .contains(DocumentKind.ODT);
        assertThat(DocumentKind.of("x", zip(Map.of("[Content_Types].xml", SPREADSHEET, "xl/workbook.xml", "x"))))
                .contains(DocumentKind.XLSX);
        assertThat(DocumentKind.of("x.docx", zip(Map.of("readme.txt", "no")))).isEmpty();
    }

    @Test
    void macrosAndProgramsInsideAreRefused() throws IOException {
        assertThat(DocumentKind.of("x", zip(Map.of("[Content_Types].xml", SPREADSHEET, "xl/vbaProject.bin", "x"))))
                .isEmpty();
        assertThat(DocumentKind.of(
                        "x",
                        zip(Map.of("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))
                .isEmpty();
        assertThat(DocumentKind.of(
                        "x", zip(Map.of("mimetype", DocumentKind.ODS.mediaType(), "Basic/Standard/Module1.xml", "x"))))
                .isEmpty();
        assertThat(DocumentKind.of("x", zip(Map.of("[Content_Types].xml", SPREADSHEET, "xl/inner.zip", "x"))))
                .isEmpty();
    }

    @Test
    void aDangerousArchiveIsRefusedBeforeItIsOpened() throws IOException {
        byte[] bomb = zip(Map.of("[Content_Types].xml", SPREADSHEET, "xl/sheet1.xml", "0".repeat(60 << 20)));
        assertThat(bomb).hasSizeLessThan(100_000);

        dangerous(bomb);
        dangerous(zip(Map.of("[Content_Types].xml", SPREADSHEET, "../../etc/cron.d/x", "x")));
        dangerous(zip(Map.of("[Content_Types].xml", SPREADSHEET, "/etc/passwd", "x")));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= 5_000; i++) {
            many.put("xl/" + i, "");
        }
        dangerous(zip(many));
    }

    @Test
    void whatIsNoZipAfterAllIsRefused() {
        assertThat(DocumentKind.of("x.docx", "PK\u0003\u0004 not really".getBytes(UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\u0003\0\0\0",
                "\u007FELF\u0002\u0001",
                "#!/bin/sh\nrm -rf /",
                "<html><body>",
                "<!DOCTYPE html><p>",
                "  <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "%PDF-1.7\n<html><script>alert(1)</script></html>",
                "\u00FF\u00D8\u00FF\u00E0<script>alert(1)</script>",
                "Bonjour <script>alert(1)</script>",
                "a\0b"
            })
    void programsAndWhatABrowserWouldRunAreRefused(String content) {
        assertThat(DocumentKind.of("devis.pdf", content.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void textThatHidesInTwoBytesIsRefused() {
        assertThat(DocumentKind.of("x.txt", "<script>".getBytes(UTF_16))).isEmpty();
    }

    private static void dangerous(byte[] zip) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> DocumentKind.of("x", zip))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DocumentDangerous"))
                .satisfies(refused -> assertThat(refused.status().value()).isEqualTo(422));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
