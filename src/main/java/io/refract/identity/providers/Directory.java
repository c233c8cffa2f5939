package io.refract.identity.providers;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// What is known of the providers: where they are asked what, and their keys. Fetched when somebody needs it.
@Singleton
class Directory {
    private final Map<String, Entry> entries = new HashMap<>();

    Directory(Providers providers, ProviderCalls calls, ProvidersConfig config) {
        for (var provider : providers.all()) {
            var metadata = kept(
                    () -> calls.get(provider, ProviderCalls.Kind.DISCOVERY, Metadata.address(provider))
                            .map(answer -> Metadata.of(provider, answer.success())),
                    provider,
                    config);
            var keys = kept(
                    () -> metadata.get()
                            .chain(said -> calls.get(provider, ProviderCalls.Kind.KEYS, said.keys()))
                            .map(answer -> ProviderKeys.of(answer.success())),
                    provider,
                    config);
            entries.put(provider.name(), new Entry(metadata, keys));
        }
    }

    private static <T> Kept<T> kept(Supplier<Uni<T>> fetch, Provider provider, ProvidersConfig config) {
        return new Kept<>(
                () -> fetch.get().onFailure().invoke(failure -> ProviderFault.note(provider, failure)),
                config.keep(),
                config.again(),
                config.rest(),
                System::nanoTime);
    }

    private record Entry(Kept<Metadata> metadata, Kept<ProviderKeys> keys) {}

    Uni<Metadata> metadata(Provider provider) {
        return entry(provider).metadata().get();
    }

    Uni<ProviderKeys> keys(Provider provider) {
        return entry(provider).keys().get();
    }

    /// The same, fetched anew if that was not just done: a token names a key that is not among them.
    Uni<ProviderKeys> newerKeys(Provider provider) {
        return entry(provider).keys().renewed();
    }

    private Entry entry(Provider provider) {
        return Objects.requireNonNull(entries.get(provider.name()), "all that are configured are there");
    }
}
