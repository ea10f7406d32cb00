-- Whoever trades with himself has two fills of one trade: what venues call a fill carries its side.
update fill set venue_trade_id = pair || ':' || side || substring(venue_trade_id from char_length(pair) + 1)
  where venue <> 'PAPER' and venue_trade_id like pair || ':%';
