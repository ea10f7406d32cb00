-- A version of a model as it was registered, where it is in its life, and what the last wish for a promotion found.
create table model (
  id uuid primary key,
  name varchar(80) not null,
  version varchar(40) not null,
  plugin varchar(100) not null,
  parameters varchar(8000) not null,
  universe varchar(1000) not null,
  asset_classes varchar(40) not null,
  budget_fraction numeric(12, 10) not null,
  stage varchar(16) not null,
  failed_bars integer not null,
  life varchar(40000) not null,
  wish varchar(20000),
  created_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  promoted_at timestamp(6) with time zone,
  unique (name, version)
);
create index model_by_stage on model (stage, name, version);

-- Promotions take turns, so that two at once cannot spend the same budget: each locks this one row.
create table model_turn (id integer primary key);
insert into model_turn (id) values (1);
