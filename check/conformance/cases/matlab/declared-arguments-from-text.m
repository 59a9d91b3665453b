% text becomes a value of the declared class before its size is looked at
named('abc')
when('2024-04-09')
when(datetime(2024, 4, 9))
try
    named({'a', 'b'})
catch failure
    disp(failure.message)
end
try
    when('no date')
catch failure
    disp(failure.identifier)
end
f = @(a, b, varargin) a;
[nargin(f), nargout(f), nargin(@() 1)]

function named(name)
    arguments
        name (1,1) string
    end
    fprintf('<%s> %s\n', name, class(name));
end

function when(t)
    arguments
        t (1,1) datetime
    end
    disp(t)
end
