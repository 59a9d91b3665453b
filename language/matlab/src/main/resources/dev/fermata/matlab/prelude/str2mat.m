% Rows of a character matrix from texts, as char makes them: str2mat(t1, t2, ...).
function c = str2mat(varargin)
c = char(varargin{:});
end
