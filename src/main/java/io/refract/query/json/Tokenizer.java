package io.refract.query.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadFeature;

/// How JSON of clients is cut into tokens, wherever it comes in.
///
/// Names are neither interned nor collected in a table of symbols: clients invent them, and a body of nothing but
/// names took thirty times as long as one of rows. Nor does the tokenizer look for names that stand twice in an
/// object: whoever makes something of an object does, and knows which names there are.
public final class Tokenizer {
    private Tokenizer() {}

    /// To be refined by who reads.
    public static JsonFactoryBuilder tokens() {
        return (JsonFactoryBuilder) JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    }
}
