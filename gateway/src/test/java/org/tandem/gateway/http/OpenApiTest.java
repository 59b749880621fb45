package org.tandem.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tandem.gateway.json.AmountJson;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.json.DeliveryJson;
import org.tandem.gateway.json.FundingJson;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.json.OfferJson;
import org.tandem.gateway.json.ParticipantJson;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.ProblemJson;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.gateway.json.RateJson;
import org.tandem.gateway.message.Messages;
import org.tandem.gateway.request.Requests;

/// `openapi.yaml` says what the code does: the same routes, and in every schema the same fields, types and duties.
class OpenApiTest {
    private static final List<Class<?>> HOLDERS = List.of(
            AmountJson.class,
            ProblemJson.class,
            QuoteJson.class,
            RateJson.class,
            OfferJson.class,
            PaymentJson.class,
            ParticipantJson.class,
            FundingJson.class,
            DeliveryJson.class,
            NetworkJson.class,
            ListJson.class,
            ChangeJson.class);

    @Test
    void every_route_is_in_both() throws IOException {
        Set<String> documented = new TreeSet<>();
        map(file(), "paths")
                .forEach((path, methods) -> asMap(methods)
                        .keySet()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> served = new TreeSet<>();
        for (Route route : routes()) {
            served.add(route.method() + " " + route.path());
        }
        assertThat(documented).isEqualTo(served).hasSizeGreaterThan(20);
    }

    @Test
    void every_record_has_its_schema_with_the_same_fields() throws IOException {
        Map<String, Object> schemas = map(map(file(), "components"), "schemas");
        Map<String, Object> expected = new TreeMap<>();
        for (Class<?> holder : HOLDERS) {
            records(holder).forEach(record -> expected.put(name(record), schema(record)));
        }
        Map<String, Object> found = new TreeMap<>();
        schemas.forEach((name, schema) -> found.put(name, bare(asMap(schema))));
        Object change = found.remove("Change");
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, schema) -> assertThat(found.get(name)).as(name).isEqualTo(schema));
        assertThat(change).isNotNull();
    }

    @Test
    void every_reference_leads_to_a_schema() throws IOException {
        Map<String, Object> file = file();
        List<String> references = new ArrayList<>();
        collect(file, references);
        for (String reference : references) {
            Object at = file;
            for (String part : reference.substring(2).split("/", -1)) {
                at = asMap(at).get(part);
                assertThat(at).as(reference).isNotNull();
            }
        }
        assertThat(references).isNotEmpty();
    }

    @SuppressWarnings("NullAway") // The list of routes needs none of its parts.
    private static List<Route> routes() {
        Messages messages = null;
        Requests requests = null;
        return new Routes(messages, requests, null).all();
    }

    private static Stream<Class<?>> records(Class<?> holder) {
        return holder.isRecord()
                ? Stream.of(holder)
                : Arrays.<Class<?>>stream(holder.getDeclaredClasses()).filter(Class::isRecord);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName().replace("Json", "");
        }
        String holder = outer.getSimpleName().replace("Json", "");
        return type.getSimpleName().startsWith(holder) ? type.getSimpleName() : holder + type.getSimpleName();
    }

    private static Map<String, Object> schema(Class<?> type) {
        Map<String, Object> properties = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        if (ChangeJson.class.isAssignableFrom(type)) {
            properties.put("type", Map.of("const", changeName(type)));
            required.add("type");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), typeOf(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return new LinkedHashMap<>(Map.of("properties", properties, "required", required));
    }

    private static String changeName(Class<?> type) {
        return Arrays.stream(ChangeJson.class.getAnnotation(JsonSubTypes.class).value())
                .filter(it -> it.value().equals(type))
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }

    private static Object typeOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return Map.of("type", "array", "items", typeOf(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(String.class)) {
            return Map.of("type", "string");
        }
        if (plain.equals(boolean.class) || plain.equals(Boolean.class)) {
            return Map.of("type", "boolean");
        }
        if (plain.equals(long.class) || plain.equals(Long.class)) {
            return Map.of("type", "integer", "format", "int64");
        }
        if (plain.equals(int.class) || plain.equals(Integer.class)) {
            return Map.of("type", "integer", "format", "int32");
        }
        String name = plain.equals(ChangeJson.class) ? "Change" : name(plain);
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /// A schema of the file without its descriptions.
    private static Map<String, Object> bare(Map<String, Object> schema) {
        Map<String, Object> properties = new TreeMap<>();
        if (schema.get("properties") instanceof Map<?, ?>) {
            map(schema, "properties").forEach((name, value) -> {
                Map<String, Object> one = new LinkedHashMap<>(asMap(value));
                one.remove("description");
                properties.put(name, one);
            });
        }
        Set<String> required = new TreeSet<>();
        if (schema.get("required") instanceof List<?> names) {
            names.forEach(name -> required.add(String.valueOf(name)));
        }
        return new LinkedHashMap<>(Map.of("properties", properties, "required", required));
    }

    private static void collect(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    references.add(String.valueOf(value));
                } else {
                    collect(value, references);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, references));
        }
    }

    private static Map<String, Object> file() throws IOException {
        try (InputStream in = Routes.class.getResourceAsStream("/org/tandem/gateway/openapi.yaml")) {
            assertThat(in).isNotNull();
            return asMap(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        }
    }

    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return asMap(from.get(key));
    }

    private static Map<String, Object> asMap(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, it) -> map.put(String.valueOf(key), it));
        return map;
    }
}
