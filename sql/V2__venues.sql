-- Accounts on venues. The credentials are sealed; the key that opens them is not in the database.
create table venue_account (
  id uuid primary key,
  venue varchar(32) not null,
  name varchar(64) not null unique,
  portfolio_id uuid not null references portfolio (id),
  key_hint varchar(16) not null,
  credentials varchar(16000) not null,
  allow_withdrawals boolean not null,
  permissions varchar(64) not null,
  status varchar(16) not null,
  reason varchar(500),
  maker_bps numeric(38,18),
  taker_bps numeric(38,18),
  fees_at timestamp(6) with time zone,
  synced_at timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null
);
create unique index account_by_portfolio on venue_account (portfolio_id);

-- What an order is called at its venue, and how fast the venue answered.
create table venue_order (
  order_id uuid primary key references trade_order (id),
  account_id uuid not null references venue_account (id),
  wire_id varchar(80) not null,
  venue_order_id varchar(80),
  held boolean not null,
  adjusted boolean not null,
  arrival_price numeric(38,18),
  accepted_at timestamp(6) with time zone,
  unique (account_id, wire_id)
);
create index venue_order_by_venue_id on venue_order (account_id, venue_order_id);

-- Where our books and a venue's did not agree.
create table mismatch (
  id uuid primary key,
  account_id uuid not null references venue_account (id),
  kind varchar(32) not null,
  subject varchar(120) not null,
  ours varchar(500) not null,
  venues varchar(500) not null,
  order_id varchar(36),
  found_at timestamp(6) with time zone not null,
  resolved_at timestamp(6) with time zone,
  resolved_by varchar(64),
  resolution varchar(500)
);
create index mismatch_by_time on mismatch (found_at, id);
