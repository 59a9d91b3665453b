% Paragraphs as lines of at most so many characters: textwrap(text, columns), the text in cells.
function lines = textwrap(text, columns)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isnumeric(text) && isnumeric(columns)
    width = columns;
else
    [text, width] = deal(columns, 80);
end
text = cellstr(text);
lines = cell(0, 1);
for k = 1:numel(text)
    rest = text{k};
    if isempty(rest)
        lines{end + 1, 1} = ''; %#ok<AGROW>
    end
    while ~isempty(rest)
        if numel(rest) <= width
            lines{end + 1, 1} = rest; %#ok<AGROW>
            break
        end
        gap = find(rest(1:width + 1) == ' ', 1, 'last');
        if isempty(gap)
            gap = width;
            lines{end + 1, 1} = rest(1:gap); %#ok<AGROW>
        else
            lines{end + 1, 1} = rest(1:gap - 1); %#ok<AGROW>
        end
        rest = rest(gap + 1:end);
    end
end
end
