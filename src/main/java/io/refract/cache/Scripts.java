package io.refract.cache;

/// What Redis does in one step each.
///
/// The clock is a hash of two fields that live and die together: `epoch` tells whether Redis has lost its memory
/// since, `seq` counts invalidations. A token is both at one moment. Counting is safer than the time of day, which
/// can step back.
final class Scripts {
    private Scripts() {}

    /// Keys: document, lock, clock. Arguments: the caller's unique name, the lock's life in ms, 1 to load in any case.
    /// Answers the document if there is one by now, else `{epoch, seq, time in ms, 1 if the lock is the caller's}`.
    static final Script BEGIN = Script.of("""
            if ARGV[3] ~= '1' then
              local found = redis.call('get', KEYS[1])
              if found then return found end
            end
            local epoch = redis.call('hget', KEYS[3], 'epoch')
            if not epoch then
              epoch = ARGV[1]
              redis.call('hset', KEYS[3], 'epoch', epoch)
            end
            local locked = redis.call('set', KEYS[2], ARGV[1], 'nx', 'px', ARGV[2])
            local time = redis.call('time')
            local now = string.format('%.0f', tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000))
            return {epoch, redis.call('hget', KEYS[3], 'seq') or '0', now, locked and 1 or 0}
            """);

    /// Keys: document, lock, clock, then mark and dependents of each row. Arguments: epoch, seq and time of the
    /// token, the caller's unique name, the document, its life in ms, the life of marks in ms. Gives the lock back.
    /// Answers 1 if stored, 0 if refused: also when so much time has passed that marks may have expired.
    ///
    /// Dependents are a set ordered by when the document has surely expired, so that each put can clear away a few
    /// that have, and a row that is shown for ever does not collect for ever.
    static final Script PUT = Script.of("""
            if redis.call('get', KEYS[2]) == ARGV[4] then redis.call('del', KEYS[2]) end
            if redis.call('hget', KEYS[3], 'epoch') ~= ARGV[1] then return 0 end
            local time = redis.call('time')
            local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
            if now - tonumber(ARGV[3]) >= tonumber(ARGV[7]) then return 0 end
            local seq = tonumber(ARGV[2])
            for i = 4, #KEYS, 2 do
              local mark = redis.call('get', KEYS[i])
              if mark and tonumber(mark) > seq then return 0 end
            end
            local ttl = tonumber(ARGV[6])
            redis.call('set', KEYS[1], ARGV[5], 'px', ttl)
            local gone = ttl + 1000
            for i = 5, #KEYS, 2 do
              redis.call('zadd', KEYS[i], now + gone, KEYS[1])
              local expired = redis.call('zrangebyscore', KEYS[i], '-inf', string.format('(%.0f', now), 'limit', 0, 3)
              if #expired > 0 then redis.call('zrem', KEYS[i], unpack(expired)) end
              if redis.call('pttl', KEYS[i]) < gone then redis.call('pexpire', KEYS[i], gone) end
            end
            return 1
            """);

    /// Keys: lock. Arguments: the caller's unique name. Gives the lock back if it is the caller's.
    static final Script RELEASE = Script.of("""
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
            return 0
            """);

    /// Keys: clock, then mark and dependents of each row. Arguments: 1 to mark the rows as changed now, the marks'
    /// life in ms, how many documents to drop at most. Answers 1 if documents may be left, 0 if none are.
    static final Script INVALIDATE = Script.of("""
            if ARGV[1] == '1' then
              local seq = redis.call('hincrby', KEYS[1], 'seq', 1)
              for i = 2, #KEYS, 2 do redis.call('set', KEYS[i], seq, 'px', ARGV[2]) end
            end
            local left = tonumber(ARGV[3])
            for i = 3, #KEYS, 2 do
              local popped = redis.call('zpopmin', KEYS[i], left)
              local documents = {}
              for j = 1, #popped, 2 do documents[#documents + 1] = popped[j] end
              if #documents > 0 then redis.call('unlink', unpack(documents)) end
              left = left - #documents
              if left == 0 then return 1 end
            end
            return 0
            """);
}
