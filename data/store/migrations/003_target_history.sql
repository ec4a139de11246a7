-- Each word on a target says where it comes from, who said it and why. A workbook's sender and reason stand
-- with the acceptance of its submission. No target is ever overwritten: the page, too, adds a word.
ALTER TABLE target ADD COLUMN origin VARCHAR;  -- catalogue, workbook, page
ALTER TABLE target ADD COLUMN who VARCHAR;
ALTER TABLE target ADD COLUMN reason VARCHAR;
UPDATE target SET origin = 'workbook' WHERE submission IS NOT NULL;
UPDATE target SET origin = 'catalogue', who = '系统', reason = '' WHERE submission IS NULL;
