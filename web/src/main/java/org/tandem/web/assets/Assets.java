package org.tandem.web.assets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.tandem.web.access.Permission;
import org.tandem.web.problems.WebError;

/// The static files of a server, held in memory with their compressed form.
///
/// ```java
/// Assets assets = Assets.standard().with("org/tandem/console/assets/", "console.css");
/// builder.routes(assets::routes);
/// String url = assets.url("console.css");   // /assets/3f9c0a71b2de/console.css
/// ```
public final class Assets {

    private static final int VERSION_DIGITS = 12;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, byte[]> plain;
    private final Map<String, byte[]> compressed = new TreeMap<>();
    private final String version;

    private Assets(Map<String, byte[]> plain) {
        this.plain = plain;
        plain.forEach((name, bytes) -> compressed.put(name, gzip(bytes)));
        this.version = hash(plain);
    }

    /// What the frame of every page needs: our style and script, htmx, uPlot.
    public static Assets standard() {
        return new Assets(new TreeMap<>())
                .with("org/tandem/web/assets/", "tandem.css")
                .with("org/tandem/web/assets/", "keys.js")
                .with("org/tandem/web/assets/", "tandem.js")
                .with("org/tandem/web/assets/", "tandem.svg")
                .withWebJar("htmx.org", "dist/htmx.min.js")
                .withWebJar("uplot", "dist/uPlot.iife.min.js")
                .withWebJar("uplot", "dist/uPlot.min.css");
    }

    /// These and one file more.
    ///
    /// @param folder on the class path, with its slash at the end
    public Assets with(String folder, String name) {
        if (!TYPES.containsKey(ending(name))) {
            throw new IllegalArgumentException("asset " + name + ": expected an ending of " + TYPES.keySet());
        }
        Map<String, byte[]> more = new TreeMap<>(plain);
        more.put(name, read(folder + name));
        return new Assets(more);
    }

    /// These and one file of a WebJar, whichever version is on the class path.
    public Assets withWebJar(String artifact, String path) {
        Properties pom = new Properties();
        try (InputStream in = open("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            pom.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("WebJar " + artifact + " cannot be read", e);
        }
        String file = "META-INF/resources/webjars/" + artifact + "/" + pom.getProperty("version") + "/" + path;
        int slash = file.lastIndexOf('/') + 1;
        return with(file.substring(0, slash), file.substring(slash));
    }

    /// Where the file is now.
    public String url(String name) {
        if (!plain.containsKey(name)) {
            throw new IllegalArgumentException("asset: expected one of " + plain.keySet() + ", found " + name);
        }
        return "/assets/" + version + "/" + name;
    }

    /// The route all files are served on.
    public void routes(RoutesConfig routes) {
        routes.get("/assets/{version}/{name}", this::serve, Permission.ANYONE);
    }

    private void serve(Context context) {
        String name = context.pathParam("name");
        byte[] bytes = plain.get(name);
        if (bytes == null) {
            throw WebError.notFound("no asset is called " + name);
        }
        String etag = "\"" + version + "\"";
        boolean current = context.pathParam("version").equals(version);
        context.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", etag);
        context.header("Vary", "Accept-Encoding");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(TYPES.getOrDefault(ending(name), "application/octet-stream"));
        String accepted = context.header("Accept-Encoding");
        boolean zipped = accepted != null && accepted.contains("gzip");
        if (zipped) {
            context.header("Content-Encoding", "gzip");
        }
        context.result(zipped ? compressed.getOrDefault(name, bytes) : bytes);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + resource + " cannot be read", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalArgumentException("expected " + resource + " on the class path, found nothing");
        }
        return in;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused a write", e);
        }
        return zipped.toByteArray();
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
