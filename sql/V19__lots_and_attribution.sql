-- What the ledger must say so that tax lots and attribution follow from it alone: at what price an amount was booked,
-- and whose trade it was. A price is in the quote asset for what a fill moved, in base currency otherwise.
alter table ledger_entry add column price numeric(38,18);
alter table ledger_entry add column agent_id varchar(36);
update ledger_entry set price = (select f.price from fill f where f.id = ledger_entry.reference_id)
  where kind = 'TRADE' and exists (select 1 from fill f where f.id = ledger_entry.reference_id
    and (f.pair = ledger_entry.asset or f.pair like ledger_entry.asset || '/%'));
update ledger_entry set price = (select f.price from fill f where f.id = ledger_entry.reference_id)
  where kind = 'FEE' and exists (select 1 from fill f where f.id = ledger_entry.reference_id
    and f.pair like ledger_entry.asset || '/%');
update ledger_entry set agent_id = (select f.agent_id from fill f where f.id = ledger_entry.reference_id)
  where kind in ('TRADE', 'FEE') and exists (select 1 from fill f where f.id = ledger_entry.reference_id);
-- What came or went without a fill was booked at a price that was not kept; the average price stands for it.
update ledger_entry set price = (select p.average_price from position p join portfolio f on f.id = p.portfolio_id
    where p.portfolio_id = ledger_entry.portfolio_id
    and (p.pair = ledger_entry.asset or p.pair = ledger_entry.asset || '/' || f.base_currency))
  where price is null and kind <> 'TRADE' and exists (select 1 from position p join portfolio f on f.id = p.portfolio_id
    where p.portfolio_id = ledger_entry.portfolio_id and p.average_price <> 0
    and (p.pair = ledger_entry.asset or p.pair = ledger_entry.asset || '/' || f.base_currency));

-- The marks behind a value, as PAIR=PRICE separated by spaces; null where they were not kept or are too many.
alter table nav_point add column marks varchar(8000);
-- What was booked before the value was taken, where both have the same time; ids begin with the time.
alter table nav_point add column booked_before varchar(36);
-- When the price that a position is valued at was last set.
alter table position add column marked_at timestamp(6) with time zone;
