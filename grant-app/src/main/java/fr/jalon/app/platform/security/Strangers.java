package fr.jalon.app.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Those who have not signed in hold half the threads of the server at most, until the last byte of their answers is gone: who asks for much and
 * reads nothing keeps out others who have not signed in, and nobody who has. Credentials sent over REST are judged further on.
 */
final class Strangers extends ValveBase {
    /** Of 200 threads. */
    static final int MOST = 100;

    private final Semaphore places = new Semaphore(MOST);

    Strangers() {
        super(true);
    }

    /** Whether a session, or credentials yet to be judged, came with the request; an address that cannot be read leads nowhere. */
    static boolean presentsItself(Request request) {
        String address = request.getDecodedRequestURI();
        return request.getSession(false) != null
                || address != null && address.startsWith("/api/") && request.getHeader("Authorization") != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (presentsItself(request)) {
            getNext().invoke(request, response);
        } else if (places.tryAcquire()) {
            try {
                getNext().invoke(request, response);
                response.finishResponse();
            } finally {
                places.release();
            }
        } else {
            AnonymousBodies.replace(request, response, new byte[0]);
            response.setHeader("Retry-After", "5");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
