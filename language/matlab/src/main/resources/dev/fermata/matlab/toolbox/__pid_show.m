% The formula of a controller and its gains.
function __pid_show(C)
parts = {};
gains = {};
kind = '';
if C.Kp ~= 0 || C.Ki == 0 && C.Kd == 0
    parts{end + 1} = {'  ', 'Kp', '  '};
    gains{end + 1} = ['Kp = ' __number_text(C.Kp)];
    kind = 'P';
end
if C.Ki ~= 0
    if C.Ts == 0
        parts{end + 1} = {'      1 ', 'Ki * ---', '      s '};
    else
        parts{end + 1} = {'       Ts  ', 'Ki * ------', '       z-1 '};
    end
    gains{end + 1} = ['Ki = ' __number_text(C.Ki)];
    kind = [kind 'I'];
end
if C.Kd ~= 0
    if C.Ts == 0 && C.Tf == 0
        parts{end + 1} = {blanks(6), 'Kd * s', blanks(6)};
    elseif C.Ts == 0
        parts{end + 1} = {'         s    ', 'Kd * --------', '      Tf*s+1 '};
    elseif C.Tf == 0
        parts{end + 1} = {'      z-1 ', 'Kd * ------', '       Ts  '};
    else
        parts{end + 1} = {'            1      ', 'Kd * ------------', '      Tf+Ts/(z-1) '};
    end
    gains{end + 1} = ['Kd = ' __number_text(C.Kd)];
    kind = [kind 'D'];
end
if C.Tf ~= 0 && C.Kd ~= 0
    gains{end + 1} = ['Tf = ' __number_text(C.Tf)];
    kind = [kind 'F'];
end
if C.Ts ~= 0 && ~strcmp(kind, 'P')
    gains{end + 1} = ['Ts = ' __number_text(C.Ts)];
end
if strcmp(kind, 'P')
    fprintf('  Kp = %s\n \nP-only controller.\nModel Properties\n', __number_text(C.Kp));
    return
end
rows = repmat({'  '}, 1, 3);
for k = 1:numel(parts)
    w = max(cellfun(@numel, parts{k}));
    for r = 1:3
        gap = '';
        if k > 1
            gap = blanks(3);
            if r == 2
                gap = ' + ';
            end
        end
        rows{r} = [rows{r} gap parts{k}{r} blanks(w - numel(parts{k}{r}))];
    end
end
fprintf('%s\n', rows{:});
fprintf('\n  with %s\n \n', strjoin(gains, ', '));
if C.Ts > 0
    fprintf('Sample time: %s %s\nDiscrete-time ', __number_text(C.Ts), C.TimeUnit);
elseif C.Ts < 0
    fprintf('Sample time: unspecified\nDiscrete-time ');
else
    fprintf('Continuous-time ');
end
fprintf('%s controller in parallel form.\nModel Properties\n', kind);
end
