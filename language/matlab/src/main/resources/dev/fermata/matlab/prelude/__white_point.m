% The white point that options name.
function white = __white_point(options)
white = sum(__srgb_matrix(), 2).';
for k = 1:2:numel(options) - 1
    if strcmpi(options{k}, 'WhitePoint') && ~isnumeric(options{k + 1})
        switch lower(char(options{k + 1}))
            case 'd65'
            case 'd50', white = [0.9642 1 0.8251];
            case 'a', white = [1.0985 1 0.3558];
            case 'c', white = [0.9807 1 1.1823];
            case 'e', white = [1 1 1];
            otherwise, error('RunMat:rgb2lab:InvalidWhitePoint', 'Unknown white point "%s".', char(options{k + 1}));
        end
    elseif strcmpi(options{k}, 'WhitePoint')
        white = options{k + 1};
    end
end
end
