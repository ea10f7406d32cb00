-- Books of contracts on margin: a fill moves a position, and the wallet only by what is realised and charged.
alter table portfolio add column margined boolean default false not null;
-- Contracts stand in the ledger by the name of their pair.
alter table ledger_entry alter column asset set data type varchar(25);

-- What moved a futures wallet as its venue tells it; each line is taken once.
create table venue_income (
  id uuid primary key,
  account_id uuid not null references venue_account (id),
  kind varchar(16) not null,
  type varchar(64) not null,
  venue_id varchar(64) not null,
  symbol varchar(64) not null,
  trade_id varchar(80),
  asset varchar(12) not null,
  amount numeric(38,18) not null,
  booked numeric(38,18) not null,
  occurred_at timestamp(6) with time zone not null,
  unique (account_id, type, venue_id, symbol, asset)
);
create index venue_income_by_time on venue_income (account_id, occurred_at);
create index venue_income_by_trade on venue_income (account_id, trade_id);
