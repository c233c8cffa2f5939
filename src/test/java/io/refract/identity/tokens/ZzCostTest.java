package io.refract.identity.tokens;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ZzCostTest {
    @Test
    void cost() {
        var held = TokenKeys.of(List.of(EllipticKeys.generate()));
        var tokens = new AccessTokens(() -> held, new TestTokenConfig(), InstantSource.system());
        var text = new String[50];
        for (var i = 0; i < 50; i++) text[i] = tokens.make(UUID.randomUUID(), UUID.randomUUID());
        var bean = ManagementFactory.getThreadMXBean();
        for (var round = 0; round < 6; round++) {
            var t = bean.getCurrentThreadCpuTime();
            for (var i = 0; i < 200_000; i++) tokens.check(text[i % 50]).orElseThrow();
            System.out.println("remembered ns " + (bean.getCurrentThreadCpuTime() - t) / 200_000);
            t = bean.getCurrentThreadCpuTime();
            for (var i = 0; i < 500; i++) new AccessTokens(() -> held, new TestTokenConfig(), InstantSource.system()).check(text[i % 50]).orElseThrow();
            System.out.println("fresh us " + (bean.getCurrentThreadCpuTime() - t) / 500_000);
            t = bean.getCurrentThreadCpuTime();
            for (var i = 0; i < 500; i++) tokens.make(UUID.randomUUID(), UUID.randomUUID());
            System.out.println("make us " + (bean.getCurrentThreadCpuTime() - t) / 500_000);
        }
    }
}
