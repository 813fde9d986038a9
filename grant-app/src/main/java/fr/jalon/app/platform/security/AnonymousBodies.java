package fr.jalon.app.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Whoever has not signed in may send a body, but nobody waits for it: a thread of the server that reads what comes one byte at a time is a thread
 * that serves nobody else.
 *
 * <p>What has arrived is read at once. Only {@link #PLACES} bodies that have not are waited for at a time, each for {@link #PATIENCE} in all; the others
 * are never read and their connection is closed. The application behind sees the body of a sign-in, whole, and of anything else none: no route
 * that is open to everybody reads one. Over REST the credentials come first, in a header; what was refused before it was read is left unread in the
 * same way.
 */
final class AnonymousBodies extends ValveBase {
    static final int PLACES = 20;
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A name, a password and a token. */
    static final int SIGN_IN_LONGEST = 8 << 10;
    /** Read and forgotten, so that the sender sees why it was refused; further the connection is closed. */
    private static final int FORGOTTEN_LONGEST = 2 << 20;

    private final Semaphore places = new Semaphore(PLACES);

    AnonymousBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean bodyless = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        if (bodyless || request.getSession(false) != null) {
            getNext().invoke(request, response);
        } else if (Strangers.presentsItself(request)) {
            getNext().invoke(request, response);
            boolean refused = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !response.isCommitted();
            if (refused && read(request, 0).refusal() != 0) {
                replace(request, response, new byte[0]);
            }
        } else {
            anonymous(request, response);
        }
    }

    private void anonymous(Request request, Response response) throws IOException, ServletException {
        boolean signIn = request.getMethod().equals("POST") && "/login".equals(request.getDecodedRequestURI());
        Body body = read(request, signIn ? SIGN_IN_LONGEST : 0);
        replace(request, response, body.kept());
        if (signIn && body.refusal() != 0) {
            response.sendError(body.refusal());
        } else {
            getNext().invoke(request, response);
        }
    }

    /**
     * What became of a body.
     *
     * @param refusal the status that says why it was not read to its end; 0 when it was
     */
    private record Body(int refusal, byte[] kept) {
        static Body refused(int status) {
            return new Body(status, new byte[0]);
        }
    }

    /** Reads to the end what may be read; keeps it when {@code longest} allows for it. */
    private Body read(Request request, int longest) {
        long most = longest > 0 ? longest : FORGOTTEN_LONGEST;
        if (request.getContentLengthLong() > most) {
            return Body.refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        long began = System.nanoTime();
        boolean placed = false;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Part part = new Part();
        long total = 0;
        try {
            while (true) {
                if (!placed && !hasArrived(request)) {
                    if (!places.tryAcquire()) {
                        return Body.refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    }
                    placed = true;
                }
                int read = request.getCoyoteRequest().doRead(part);
                if (read < 0) {
                    return new Body(0, kept.toByteArray());
                }
                total += read;
                if (total > most) {
                    return Body.refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                }
                if (longest > 0) {
                    part.copyTo(kept, read);
                }
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    return Body.refused(HttpServletResponse.SC_REQUEST_TIMEOUT);
                }
            }
        } catch (IOException goneOrSilent) {
            return Body.refused(HttpServletResponse.SC_REQUEST_TIMEOUT);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    /** Whether the next reading waits for nobody. Of a body in chunks that cannot be told: the size of a chunk may itself come in parts. */
    private static boolean hasArrived(Request request) {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        AtomicBoolean ended = new AtomicBoolean();
        raw.action(ActionCode.REQUEST_BODY_FULLY_READ, ended);
        if (ended.get()) {
            return true;
        }
        if (request.getContentLengthLong() < 0) {
            return false;
        }
        raw.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return raw.getAvailable() > 0;
    }

    /** From here on {@code body} is all that can be read; what may still come is not, so the connection ends with the answer. */
    static void replace(Request request, Response response, byte[] body) {
        ByteChunk all = new ByteChunk();
        all.setBytes(body, 0, body.length);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, all);
        response.setHeader("Connection", "close");
    }

    /** The part of the body that a reading gave. */
    private static final class Part implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer given) {
            buffer = given;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The server reads into a buffer of its own.
        }

        void copyTo(ByteArrayOutputStream all, int length) {
            byte[] bytes = new byte[length];
            buffer.get(buffer.position(), bytes);
            all.writeBytes(bytes);
        }
    }
}
