% Would open a file in an editor, of which there is none.
function opentoline(name, line, varargin)
if nargin < 2
    error('RunMat:opentoline:TooFewInputs', 'Not enough input arguments.');
end
end
