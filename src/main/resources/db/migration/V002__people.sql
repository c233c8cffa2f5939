-- Users and what hangs on each of them.

create type user_role as enum ('USER', 'MODERATOR', 'ADMIN');
create type theme as enum ('LIGHT', 'DARK', 'SYSTEM');

create table users (
    id            uuid           not null default uuid_v7(),
    email         text           not null,
    username      text,
    name          text,
    bio           text,
    image         text,
    password_hash text,
    role          user_role      not null default 'USER',
    verified      boolean        not null default false,
    last_login    timestamptz(3),
    version       integer        not null default 0,
    created_at    timestamptz(3) not null default now(),
    updated_at    timestamptz(3) not null default now(),
    deleted_at    timestamptz(3),
    constraint users_pkey primary key (id),
    constraint users_email_check check (length(email) <= 254 and email ~ '^[^@\s]+@[^@\s]+$'),
    constraint users_username_check check (username ~ '^[A-Za-z0-9_.-]{2,50}$'),
    constraint users_name_check check (length(name) <= 200 and name ~ '\S'),
    constraint users_bio_check check (length(bio) <= 2000),
    constraint users_image_check check (length(image) <= 2048),
    constraint users_password_hash_check check (length(password_hash) <= 500)
);
comment on column users.password_hash is 'Null for accounts of an OAuth provider; never leaves the server.';

create unique index users_email_key on users (lower(email)) where deleted_at is null;
create unique index users_username_key on users (username) where deleted_at is null;
create index users_created_at_id_idx on users (created_at desc, id desc) where deleted_at is null;
create index users_name_trgm_idx on users using gin (name gin_trgm_ops) where deleted_at is null;
create index users_username_trgm_idx on users using gin (username gin_trgm_ops) where deleted_at is null;

create trigger users_touch_updated_at before update on users for each row execute function touch_updated_at();
create trigger users_touch_version before update on users for each row execute function touch_version();

create table accounts (
    id                  uuid           not null default uuid_v7(),
    user_id             uuid           not null,
    type                text           not null,
    provider            text           not null,
    provider_account_id text           not null,
    refresh_token       text,
    access_token        text,
    id_token            text,
    expires_at          timestamptz(3),
    token_type          text,
    scope               text,
    session_state       text,
    created_at          timestamptz(3) not null default now(),
    updated_at          timestamptz(3) not null default now(),
    constraint accounts_pkey primary key (id),
    constraint accounts_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint accounts_provider_provider_account_id_key unique (provider, provider_account_id),
    constraint accounts_type_check check (length(type) between 1 and 50),
    constraint accounts_provider_check check (length(provider) between 1 and 100),
    constraint accounts_provider_account_id_check check (length(provider_account_id) between 1 and 255),
    constraint accounts_refresh_token_check check (length(refresh_token) <= 16384),
    constraint accounts_access_token_check check (length(access_token) <= 16384),
    constraint accounts_id_token_check check (length(id_token) <= 16384),
    constraint accounts_token_type_check check (length(token_type) <= 50),
    constraint accounts_scope_check check (length(scope) <= 2000),
    constraint accounts_session_state_check check (length(session_state) <= 2000)
);
comment on column accounts.refresh_token is 'Encrypted by the application.';
comment on column accounts.access_token is 'Encrypted by the application.';
comment on column accounts.id_token is 'Encrypted by the application.';

create index accounts_user_id_idx on accounts (user_id);

create trigger accounts_touch_updated_at before update on accounts for each row execute function touch_updated_at();

create table sessions (
    id            uuid           not null default uuid_v7(),
    user_id       uuid           not null,
    session_token text           not null,
    expires       timestamptz(3) not null,
    user_agent    text,
    ip            text,
    created_at    timestamptz(3) not null default now(),
    updated_at    timestamptz(3) not null default now(),
    constraint sessions_pkey primary key (id),
    constraint sessions_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint sessions_session_token_key unique (session_token),
    constraint sessions_session_token_check check (length(session_token) between 1 and 200),
    constraint sessions_user_agent_check check (length(user_agent) <= 1000),
    constraint sessions_ip_check check (length(ip) <= 45)
);
comment on column sessions.session_token is 'The hash of the token; the token itself is never stored.';

create index sessions_user_id_created_at_id_idx on sessions (user_id, created_at desc, id desc);
create index sessions_expires_idx on sessions (expires);

create trigger sessions_touch_updated_at before update on sessions for each row execute function touch_updated_at();

create type address as (street text, city text, state text, zip_code text, country text);

create table profiles (
    id         uuid           not null default uuid_v7(),
    user_id    uuid           not null,
    avatar     text,
    address    address,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    constraint profiles_pkey primary key (id),
    constraint profiles_user_id_key unique (user_id),
    constraint profiles_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint profiles_avatar_check check (length(avatar) <= 2048),
    constraint profiles_address_check check (
        coalesce(length((address).street), 0) <= 200
        and coalesce(length((address).city), 0) <= 100
        and coalesce(length((address).state), 0) <= 100
        and coalesce(length((address).zip_code), 0) <= 20
        and coalesce(length((address).country), 0) <= 100)
);

create trigger profiles_touch_updated_at before update on profiles for each row execute function touch_updated_at();

create table user_settings (
    id                  uuid           not null default uuid_v7(),
    user_id             uuid           not null,
    profile_private     boolean        not null default false,
    email_notifications boolean        not null default true,
    push_notifications  boolean        not null default true,
    theme               theme          not null default 'SYSTEM',
    language            text           not null default 'en',
    timezone            text           not null default 'UTC',
    version             integer        not null default 0,
    created_at          timestamptz(3) not null default now(),
    updated_at          timestamptz(3) not null default now(),
    constraint user_settings_pkey primary key (id),
    constraint user_settings_user_id_key unique (user_id),
    constraint user_settings_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint user_settings_language_check check (language ~ '^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$'),
    constraint user_settings_timezone_check check (length(timezone) between 1 and 64)
);

-- Lists of people leave private profiles out: few rows, wanted as a whole.
create index user_settings_profile_private_idx on user_settings (user_id) where profile_private;

create trigger user_settings_touch_updated_at before update on user_settings
    for each row execute function touch_updated_at();
create trigger user_settings_touch_version before update on user_settings
    for each row execute function touch_version();

create table follows (
    id           uuid           not null default uuid_v7(),
    follower_id  uuid           not null,
    following_id uuid           not null,
    created_at   timestamptz(3) not null default now(),
    updated_at   timestamptz(3) not null default now(),
    constraint follows_pkey primary key (id),
    constraint follows_follower_id_fkey foreign key (follower_id) references users (id) on delete cascade,
    constraint follows_following_id_fkey foreign key (following_id) references users (id) on delete cascade,
    constraint follows_follower_id_following_id_key unique (follower_id, following_id),
    constraint follows_no_self_check check (follower_id <> following_id)
);

create index follows_follower_id_created_at_id_idx on follows (follower_id, created_at desc, id desc);
create index follows_following_id_created_at_id_idx on follows (following_id, created_at desc, id desc);

create trigger follows_touch_updated_at before update on follows for each row execute function touch_updated_at();
