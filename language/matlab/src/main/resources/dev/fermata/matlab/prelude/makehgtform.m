% A matrix of moves in space: makehgtform('translate', [x y z], 'scale', s, 'xrotate', t, 'yrotate', t, 'zrotate', t, 'axisrotate', [x y z], t).
function M = makehgtform(varargin)
M = eye(4);
k = 1;
while k <= nargin
    word = varargin{k};
    if ~(ischar(word) || isstring(word))
        error('RunMat:makehgtform:InvalidArgument', 'Invalid argument.');
    end
    one = eye(4);
    switch lower(char(word))
        case 'translate'
            [v, k] = taken(varargin, k, 3);
            one(1:3, 4) = v;
        case 'scale'
            v = varargin{k + 1};
            k = k + 1;
            one(1:3, 1:3) = diag(v(:) .* ones(3, 1));
        case {'xrotate', 'yrotate', 'zrotate'}
            t = varargin{k + 1};
            k = k + 1;
            [c, s] = deal(cos(t), sin(t));
            switch lower(word(1))
                case 'x', one(2:3, 2:3) = [c -s; s c];
                case 'y', one([1 3], [1 3]) = [c s; -s c];
                otherwise, one(1:2, 1:2) = [c -s; s c];
            end
        case 'axisrotate'
            [u, k] = taken(varargin, k, 3);
            t = varargin{k + 1};
            k = k + 1;
            u = u / norm(u);
            K = [0 -u(3) u(2); u(3) 0 -u(1); -u(2) u(1) 0];
            one(1:3, 1:3) = eye(3) + sin(t) * K + (1 - cos(t)) * K * K;
        otherwise
            error('RunMat:makehgtform:InvalidArgument', 'Unknown transform ''%s''.', char(word));
    end
    M = M * one;
    k = k + 1;
end
end

function [v, k] = taken(given, k, count)
v = given{k + 1};
k = k + 1;
if isscalar(v)
    v = [given{k:k + count - 1}];
    k = k + count - 1;
end
v = v(:);
end
