-- The markets that a person watches, by name of the list; markets are written VENUE PAIR and joined by commas.
create table watch_list (
  id uuid primary key,
  owner varchar(64) not null,
  name varchar(40) not null,
  markets varchar(8000) not null,
  updated_at timestamp(6) with time zone not null,
  unique (owner, name)
);
