-- What stands in a table is summed up piece by piece, so that it can rest in between.
drop function facts_rebuild.contents(text);
