package fr.jalon.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.document.Documents;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.document.Sha256;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.support.RunningJalon;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

/** Documents sent and read back, over REST and by the form of an act. */
@ExtendWith(RunningJalon.class)
class DocumentsIT {
    private static final String COMPLETION = "payment.declare-completion";

    private final RunningJalon jalon;
    private final Scene scene;
    private final byte[] pdf = ("%PDF-1.7\n% " + UUID.randomUUID()).getBytes(UTF_8);

    DocumentsIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.scene = new Scene(jalon.url());
    }

    @Test
    void aDocumentIsNamedByItsContentAndComesBackByteForByteAsAnAttachment() {
        HttpResponse<String> kept = send(scene.instructor, "../../Devis été.pdf", pdf);

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String sha256 = Client.body(kept).get("sha256").asString();
        assertThat(sha256).isEqualTo(Sha256.of(pdf));
        assertThat(Client.location(kept)).isEqualTo("/api/documents/" + sha256);
        assertThat(Client.body(kept).get("name").asString()).isEqualTo("Devis été.pdf");
        assertThat(Client.body(kept).get("size").asLong()).isEqualTo(pdf.length);

        HttpResponse<byte[]> read = scene.manager.bytes("/api/documents/" + sha256);
        assertThat(read.body()).isEqualTo(pdf);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(read.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=");
        assertThat(read.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(read.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(Client.browser(jalon.url(), "auditor")
                        .bytes("/documents/" + sha256)
                        .body())
                .isEqualTo(pdf);
    }

    @Test
    void theSameContentTwiceIsOneFileUnderItsFirstName() {
        send(scene.instructor, "first.pdf", pdf);
        HttpResponse<String> again = send(scene.manager, "second.pdf", pdf);

        assertThat(Client.body(again).get("name").asString()).isEqualTo("first.pdf");
        assertThat(rows(Sha256.of(pdf))).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenIsSaidWithItsCodeAndNothingIsKept() {
        byte[] program = "MZ\0\0".getBytes(UTF_8);

        problem(send(scene.instructor, "devis.pdf", program), 415, "DocumentKindRefused");
        problem(send(scene.instructor, "devis.pdf", new byte[0]), 422, "DocumentEmpty");
        problem(
                send(
                        scene.instructor,
                        "big.txt",
                        "a".repeat(Documents.LARGEST + 1).getBytes(UTF_8)),
                413,
                "UploadTooLarge");
        problem(send(Client.script(jalon.url(), "auditor"), "devis.pdf", pdf), 403, "Forbidden");
        problem(scene.instructor.get("/api/documents/" + Sha256.of(program)), 404, "NotFound");
        problem(scene.instructor.post("/api/documents", "{}"), 415, "BadRequest");
        problem(scene.instructor.upload("/api/documents", Map.of(), "other", "devis.pdf", pdf), 400, "BadRequest");
        assertThat(rows(Sha256.of(program))).isZero();
    }

    @Test
    void theLargestFileIsTaken() {
        byte[] largest = "b".repeat(Documents.LARGEST).getBytes(UTF_8);

        assertThat(send(scene.instructor, "big.txt", largest).statusCode()).isEqualTo(201);
    }

    @Test
    void anActNamesOnlyWhatWasKept() {
        String dossier = scene.draft();
        String body = "{\"year\":2026,\"documentSha256\":\"" + Sha256.of(pdf) + "\"}";
        HttpResponse<String> unknown = scene.instructor.act(dossier, "support.receive-financial-report", body);

        problem(unknown, 422, "FieldsInvalid");
        assertThat(Client.body(unknown).get("errors").get(0).get("code").asString())
                .isEqualTo("unknown-document");

        send(scene.instructor, "rapport.pdf", pdf);
        HttpResponse<String> known = scene.instructor.act(dossier, "support.receive-financial-report", body);
        assertThat(known.statusCode()).as("a rule of the stage refuses it now").isEqualTo(422);
        assertThat(Client.body(known).get("rule").asString()).isNotEqualTo("FieldsInvalid");
    }

    @Test
    void aBrowserSendsTheFileWithTheFormAndIsNotAskedForItTwice() {
        String dossier = scene.draft();
        String page = dossier.substring("/api".length()) + "/acts/" + COMPLETION;
        Client browser = Client.browser(jalon.url(), "instructor");

        HttpResponse<String> answer = browser.upload(
                "/dossiers",
                page,
                Map.of("_csrf", csrf(browser), "_key", "k", "_version", "1"),
                "documents",
                "r.pdf",
                pdf);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"" + Sha256.of(pdf) + "\"", "r.pdf", "multipart/form-data");
        assertThat(browser.upload(page, Map.of("_key", "k", "_version", "1"), "documents", "r.pdf", pdf)
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> refused = browser.upload(
                "/dossiers",
                page,
                Map.of("_csrf", csrf(browser), "_key", "k", "_version", "1"),
                "documents",
                "x.html",
                "<html>".getBytes(UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("#field-documents");
        assertThat(browser.upload(
                                "/dossiers",
                                page,
                                Map.of("_csrf", csrf(browser), "_key", "k", "_version", "1"),
                                "documents",
                                "big.txt",
                                "c".repeat(Documents.LARGEST + 1).getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveWhatWasKept() {
        send(scene.instructor, "devis.pdf", pdf);

        assertThatThrownBy(() -> jalon.database()
                        .sql("update ops.document set name = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jalon.database().sql("delete from ops.document").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDocumentIsStoredEncryptedAndCanBeErased() {
        send(scene.instructor, "devis.pdf", pdf);
        String sha256 = Sha256.of(pdf);

        byte[] stored = jalon.owner()
                .sql("select bytes from ops.document where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, UTF_8)).doesNotContain("%PDF");

        jalon.bean(Vault.class).erase("document/" + sha256);
        problem(scene.instructor.get("/api/documents/" + sha256), 410, "DocumentErased");
        assertThatThrownBy(() -> jalon.bean(Documents.class).content(Shelf.PROOF, sha256))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void theNameOfAFileMayBeAsLongAsItIs() {
        byte[] content = ("name " + UUID.randomUUID()).getBytes(UTF_8);
        for (String name : new String[] {"a".repeat(4_000) + ".txt", "\u00e9".repeat(255) + ".txt"}) {
            HttpResponse<String> sent = send(scene.instructor, name, content);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        }
    }

    private static String csrf(Client browser) {
        String page = browser.get("/").body();
        int start = page.indexOf("name=\"_csrf\" value=\"") + "name=\"_csrf\" value=\"".length();
        return page.substring(start, page.indexOf('"', start));
    }

    private static HttpResponse<String> send(Client client, String name, byte[] content) {
        return client.upload("/api/documents", Map.of(), "file", name, content);
    }

    private long rows(String sha256) {
        return jalon.owner()
                .sql("select count(*) from ops.document where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .single();
    }

    private static void problem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Client.body(answer).get("rule").asString()).isEqualTo(rule);
    }
}
