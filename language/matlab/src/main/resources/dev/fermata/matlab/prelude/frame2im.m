% The picture of a frame of a film: [X, map] = frame2im(F).
function [X, map] = frame2im(F)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
X = F(1).cdata;
map = F(1).colormap;
end
