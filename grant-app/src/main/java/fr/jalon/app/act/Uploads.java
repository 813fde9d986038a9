package fr.jalon.app.act;

import fr.jalon.app.document.Document;
import fr.jalon.app.document.Documents;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.kernel.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** Files that came with the form of an act: kept first, so that the form, sent again after an error, only names them. */
@Component
class Uploads {
    private final Documents documents;

    Uploads(Documents documents) {
        this.documents = documents;
    }

    /**
     * Keeps each file of the form and puts its SHA-256 in its place.
     *
     * @return what was not taken, by field
     */
    Map<String, FileRefused> take(
            Act act, MultiValueMap<String, String> form, HttpServletRequest request, Actor actor) {
        Map<String, FileRefused> refused = new LinkedHashMap<>();
        MultipartRequest sent = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (sent == null) {
            return refused;
        }
        Map<String, Field> known =
                Fields.of(act).stream().filter(Field::isFiles).collect(Collectors.toMap(Field::name, field -> field));
        sent.getMultiFileMap().forEach((name, files) -> {
            if (!known.containsKey(name)) {
                form.add(name, "");
                return;
            }
            for (MultipartFile file : files) {
                try {
                    keep(name, file, form, actor);
                } catch (FileRefused refusal) {
                    refused.put(name, refusal);
                }
            }
        });
        return refused;
    }

    /** The files among {@code sha256} that were kept, for the form to show. */
    List<Document> kept(List<String> sha256) {
        return documents.find(Shelf.PROOF, sha256);
    }

    private void keep(String name, MultipartFile file, MultiValueMap<String, String> form, Actor actor) {
        if (isNone(file.getOriginalFilename(), file)) {
            return;
        }
        try {
            String called = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            form.add(
                    name,
                    documents.keepProof(called, file.getBytes(), actor.id()).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser sends when nothing was chosen. */
    private static boolean isNone(@Nullable String name, MultipartFile file) {
        return file.isEmpty() && (name == null || name.isBlank());
    }
}
