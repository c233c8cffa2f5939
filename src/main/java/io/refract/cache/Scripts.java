package io.refract.cache;

/// What Redis does in one step each.
///
/// The clock is a hash whose fields live and die together: `epoch` names the time since Redis last lost its memory,
/// `run` the server process that it is kept by, `seq` counts invalidations, `pods` tells until when each pod has
/// promised to be back, and fields that are numbers tell the count at which a row of that class was last invalidated.
/// Counting is safer than the time of day, which can step back.
final class Scripts {
    private Scripts() {}

    /// Keys: clock. Arguments: the pod, how long it promises to live in ms, a name for a new epoch, the epoch and
    /// the count that the pod knows. Answers `{epoch, seq}`; nil if there is no memory for either.
    ///
    /// A new epoch begins if the old one is lost, if the server is another one (started again, perhaps with an old
    /// snapshot, or promoted, perhaps behind the one before it), if its count has gone back, or if a pod has
    /// not come back: it may have died between a commit and its invalidation.
    static final Script BEAT = Script.of("""
            local found = redis.call('hmget', KEYS[1], 'epoch', 'seq', 'run', 'pods')
            local info = redis.pcall('info', 'server')
            local run = type(info) == 'string' and string.match(info, 'run_id:(%x+)') or 'unknown'
            local time = redis.call('time')
            local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
            local epoch, seq = found[1], found[2] or '0'
            local anew = not epoch or found[3] ~= run or (epoch == ARGV[4] and tonumber(seq) < tonumber(ARGV[5]))
            local pods = {}
            for pod, till in string.gmatch(found[4] or '', '([^=;]+)=(%d+);') do
              if pod ~= ARGV[1] then
                if tonumber(till) < now then anew = true else pods[#pods + 1] = pod .. '=' .. till .. ';' end
              end
            end
            pods[#pods + 1] = ARGV[1] .. '=' .. string.format('%.0f', now + tonumber(ARGV[2])) .. ';'
            if anew then epoch = ARGV[3] end
            local kept = redis.pcall('hset', KEYS[1], 'epoch', epoch, 'run', run, 'pods', table.concat(pods))
            if type(kept) == 'table' and kept.err then
              if anew then redis.call('del', KEYS[1]) return false end
            end
            return {epoch, seq}
            """);

    /// Keys: clock. Arguments: the pod. It has told Redis all there was to tell, and stops.
    static final Script LEAVE = Script.of("""
            local pods = redis.call('hget', KEYS[1], 'pods')
            if pods then
              local left = {}
              for pod, till in string.gmatch(pods, '([^=;]+)=(%d+);') do
                if pod ~= ARGV[1] then left[#left + 1] = pod .. '=' .. till .. ';' end
              end
              redis.call('hset', KEYS[1], 'pods', table.concat(left))
            end
            return 1
            """);

    /// Keys: lock, clock. Arguments: the caller's unique name, the lock's life in ms. Answers
    /// `{epoch, seq, 1 if the lock is the caller's}`; nil if there is no epoch.
    static final Script BEGIN = Script.of("""
            local clock = redis.call('hmget', KEYS[2], 'epoch', 'seq')
            if not clock[1] then return false end
            local locked = redis.call('set', KEYS[1], ARGV[1], 'nx', 'px', ARGV[2])
            return {clock[1], clock[2] or '0', locked and 1 or 0}
            """);

    /// Keys: document, lock, clock, then the generation of each row. Arguments: epoch and seq of the token, the
    /// caller's unique name, the document's life in ms, a new generation, the document's head and tail, then the
    /// mark of each row, then the name of each row as the document has it. Gives the lock back. Answers 1 if
    /// stored, 0 if refused.
    ///
    /// Whatever is missing refuses the document: a clock that was lost takes the epoch with it. A row without a
    /// generation gets a new one, which fits no document that was stored before.
    static final Script PUT = Script.of("""
            if redis.call('get', KEYS[2]) == ARGV[3] then redis.call('del', KEYS[2]) end
            local rows = #KEYS - 3
            local fields = {'epoch'}
            for i = 1, rows do fields[i + 1] = ARGV[7 + i] end
            local clock = redis.call('hmget', KEYS[3], unpack(fields))
            if clock[1] ~= ARGV[1] then return 0 end
            local seq = tonumber(ARGV[2])
            for i = 1, rows do
              local mark = clock[i + 1]
              if mark and tonumber(mark) > seq then return 0 end
            end
            local ttl = tonumber(ARGV[4])
            local parts = {ARGV[6]}
            for i = 1, rows do
              local generation = redis.call('get', KEYS[3 + i])
              if not generation then
                generation = ARGV[5]
                redis.call('set', KEYS[3 + i], generation, 'px', ttl)
              elseif redis.call('pttl', KEYS[3 + i]) < ttl then
                redis.call('pexpire', KEYS[3 + i], ttl)
              end
              parts[#parts + 1] = generation
              parts[#parts + 1] = ARGV[7 + rows + i]
            end
            parts[#parts + 1] = ARGV[7]
            redis.call('set', KEYS[1], table.concat(parts), 'px', ttl)
            return 1
            """);

    /// Keys: lock. Arguments: the caller's unique name. Gives the lock back if it is the caller's.
    static final Script RELEASE = Script.of("""
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
            return 0
            """);

    /// Keys: clock, then the generation of each row. Arguments: the mark of each row. Answers 1.
    ///
    /// Documents that show the rows are worth nothing without the generations. Loads under way are refused by the
    /// marks; if there is no memory for these, by the end of the epoch. Both work when Redis is full.
    static final Script INVALIDATE = Script.of("""
            redis.call('del', unpack(KEYS, 2))
            if redis.call('hexists', KEYS[1], 'epoch') == 0 then return 1 end
            local seq = redis.pcall('hincrby', KEYS[1], 'seq', 1)
            local full = type(seq) == 'table'
            if not full then
              local marks = {}
              for i = 1, #ARGV do
                marks[2 * i - 1] = ARGV[i]
                marks[2 * i] = seq
              end
              full = type(redis.pcall('hset', KEYS[1], unpack(marks))) == 'table'
            end
            if full then redis.call('del', KEYS[1]) end
            return 1
            """);

    /// Keys: buckets. Arguments: for each the time that one token and that all of them take to come back, in µs.
    /// Answers 0
    /// if it took a token of each, otherwise for how many µs there is none in one of them.
    ///
    /// A bucket is the moment at which it will be full again. A clock that went back makes nobody wait for longer.
    static final Script TAKE_TOKENS = Script.of("""
            local time = redis.call('time')
            local now = time[1] * 1000000 + time[2]
            local full = {}
            local wait = 0
            for i = 1, #KEYS do
              local token, all = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
              local known = tonumber(redis.call('get', KEYS[i]) or now)
              full[i] = math.min(math.max(known, now), now + all) + token
              wait = math.max(wait, full[i] - all - now)
            end
            if wait > 0 then return wait end
            for i = 1, #KEYS do
              local value = string.format('%.0f', full[i])
              redis.call('set', KEYS[i], value, 'px', math.ceil((full[i] - now) / 1000))
            end
            return 0
            """);

    /// Keys and arguments: as those of [#TAKE_TOKENS]. Gives a token of each back. Answers 1.
    static final Script GIVE_TOKENS_BACK = Script.of("""
            local time = redis.call('time')
            local now = time[1] * 1000000 + time[2]
            for i = 1, #KEYS do
              local full = tonumber(redis.call('get', KEYS[i]) or now) - tonumber(ARGV[2 * i - 1])
              if full <= now then
                redis.call('del', KEYS[i])
              else
                redis.call('set', KEYS[i], string.format('%.0f', full), 'px', math.ceil((full - now) / 1000))
              end
            end
            return 1
            """);
}
