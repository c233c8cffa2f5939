package io.refract.identity.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What a provider has answered.
record ProviderAnswer(int status, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The body as an object. Fails with [ProviderFault] if it is none.
    JsonNode object() {
        try {
            var read = JSON.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException _) {
            // As for JSON that is no object; the parser's message would quote the answer.
        }
        throw new ProviderFault("an answer of status " + status + " is no JSON object");
    }

    /// The body of a success as an object. Fails with [ProviderFault] for anything else, a redirect too.
    JsonNode success() {
        if (status != 200) {
            throw new ProviderFault("an answer of status " + status);
        }
        return object();
    }

    /// Leaves the body out: it may hold tokens.
    @Override
    public String toString() {
        return "ProviderAnswer[" + status + "]";
    }
}
