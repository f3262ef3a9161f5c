package io.faststate.server.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** A pool of connections, for those who give an address instead of a data source. */
final class Pool {
    private static final int CONNECTIONS = 10;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private Pool() {}

    static HikariDataSource of(String url) {
        var config = new HikariConfig();
        config.setPoolName("faststate");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setValidationTimeout(CONNECT.toMillis() / 2);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
        config.addDataSourceProperty("ApplicationName", "faststate");
        return new HikariDataSource(config);
    }
}
