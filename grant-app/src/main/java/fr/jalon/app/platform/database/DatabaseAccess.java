package fr.jalon.app.platform.database;

/**
 * How to reach one PostgreSQL database, as the owner who migrates it and as the application that works in it.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param owner runs the migrations, owns the tables
 * @param application may add events and read them, never change them
 */
public record DatabaseAccess(String url, Login owner, Login application) {

    /** One PostgreSQL login. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
