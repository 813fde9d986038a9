package fr.jalon.app.bank;

import fr.jalon.app.document.FileRefused;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.http.HttpStatus;

/**
 * Reads XML that came from outside and can do nothing but be read: UTF-8, no document type, no entity, no instruction, no other
 * namespace, nothing fetched, bounded in size, depth and number of elements. Whatever else it is, it is refused with a stable code.
 */
final class SafeXml {
    static final int LARGEST = 5 << 20;
    static final int DEEPEST = 64;
    static final int ELEMENTS_MOST = 100_000;

    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");
    private static final Pattern DECLARATION = Pattern.compile("<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)");

    private SafeXml() {}

    /**
     * @param known namespaces of the messages we read
     * @return the root element, with its namespace
     * @throws FileRefused 413 or 422
     */
    static Root read(byte[] content, Set<String> known) {
        if (content.length > LARGEST) {
            throw new FileRefused(
                    HttpStatus.CONTENT_TOO_LARGE, "BankFileTooLarge", Map.of("largestMegabytes", LARGEST >> 20));
        }
        String text = text(content);
        if (DECLARATION.matcher(text).find()) {
            throw refused("BankFileForbiddenXml");
        }
        try {
            return new Reading(known).read(text);
        } catch (XMLStreamException unreadable) {
            throw refused("BankFileUnreadable");
        }
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw refused("BankFileEncoding");
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher encoding = ENCODING.matcher(bare);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw refused("BankFileEncoding");
        }
        return bare;
    }

    static FileRefused refused(String code) {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** The root element of one message. */
    record Root(String namespace, XmlElement element) {}

    /** One reading of one text. */
    private static final class Reading {
        private final Set<String> known;
        private String namespace = "";
        private int elements;

        Reading(Set<String> known) {
            this.known = known;
        }

        Root read(String text) throws XMLStreamException {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                int event = reader.next();
                while (event != XMLStreamConstants.START_ELEMENT) {
                    checkOutside(event);
                    event = reader.next();
                }
                namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
                if (!known.contains(namespace) || !reader.getLocalName().equals("Document")) {
                    throw refused("BankFileUnknownKind");
                }
                XmlElement document = document(reader);
                while (reader.hasNext()) {
                    checkOutside(reader.next());
                }
                return new Root(namespace, document);
            } finally {
                reader.close();
            }
        }

        private XmlElement document(XMLStreamReader reader) throws XMLStreamException {
            XmlElement root = start(reader);
            Deque<XmlElement> open = new ArrayDeque<>();
            open.push(root);
            while (!open.isEmpty()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlElement child = start(reader);
                        open.element().add(child);
                        open.push(child);
                        if (open.size() > DEEPEST) {
                            throw refused("BankFileTooDeep");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        open.element().add(reader.getText());
                    case XMLStreamConstants.COMMENT -> {}
                    default -> throw refused("BankFileForbiddenXml");
                }
            }
            return root;
        }

        private XmlElement start(XMLStreamReader reader) {
            elements++;
            if (elements > ELEMENTS_MOST) {
                throw refused("BankFileTooDeep");
            }
            if (!namespace.equals(reader.getNamespaceURI())) {
                throw refused("BankFileForbiddenXml");
            }
            String currency = "";
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String of = reader.getAttributeNamespace(i);
                boolean plain = of == null || of.isEmpty();
                boolean hint = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(of)
                        && !reader.getAttributeValue(i).contains("://");
                if (!plain && !hint) {
                    throw refused("BankFileForbiddenXml");
                }
                if (plain && reader.getAttributeLocalName(i).equals("Ccy")) {
                    currency = reader.getAttributeValue(i);
                }
            }
            return new XmlElement(reader.getLocalName(), currency);
        }

        private static void checkOutside(int event) {
            boolean harmless = event == XMLStreamConstants.COMMENT
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.END_DOCUMENT;
            if (!harmless) {
                throw refused("BankFileForbiddenXml");
            }
        }
    }
}
