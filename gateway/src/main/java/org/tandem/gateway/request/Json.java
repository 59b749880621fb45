package org.tandem.gateway.request;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// JSON in and out, strictly: unknown fields, numbers where texts are due, nulls in lists and anything after the value
/// are refused.
final class Json {
    private static final int DEPTH_MAX = 16;

    private final ObjectMapper mapper;
    private final ObjectWriter writer;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    Json() {
        JsonMapper made = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
        made.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .build());
        mapper = made;
        writer = made.writer();
    }

    <T> T read(String json, Class<T> as) throws Unfit {
        if (json.isBlank()) {
            throw Unfit.form("expected a JSON object, found nothing");
        }
        try {
            ObjectReader reader = readers.computeIfAbsent(as, mapper::readerFor);
            T value = reader.readValue(json);
            if (value == null) {
                throw Unfit.form("expected a JSON object, found null");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw Unfit.form(
                    "found the unknown field '" + e.getPropertyName() + "', known are " + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            throw Unfit.form("the JSON cannot be read: " + e.getOriginalMessage()
                    + (e.getLocation() == null
                            ? ""
                            : " at line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr()));
        }
    }

    byte[] write(Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours has no JSON: " + value.getClass(), e);
        }
    }
}
