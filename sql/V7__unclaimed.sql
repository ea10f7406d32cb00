-- Orders that are durable and wait for the node that leads: it claims each once and tells the venue.
alter table venue_order add column unclaimed boolean default false not null;
create index venue_order_unclaimed on venue_order (unclaimed, order_id);
