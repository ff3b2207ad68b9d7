"""Makes a report's document or workbook from JSON on stdin, again and again; prints the median milliseconds of one.

Started once, so that neither the start of Python nor the loading of the library is counted.
"""
import io
import json
import statistics
import sys
import time


def with_python_docx(job):
    import docx

    document = docx.Document()
    for node in job['nodes']:
        if node['kind'] == 'heading':
            document.add_heading(node['text'], 1)
        elif node['kind'] == 'paragraph':
            document.add_paragraph(node['text'])
        else:
            table = document.add_table(node['rows'], node['columns'], 'Table Grid')
            cells = table._cells
            for box in node['boxes']:
                cell = cells[box['row'] * node['columns'] + box['column']]
                last = (box['row'] + box['rowSpan'] - 1) * node['columns'] + box['column'] + box['columnSpan'] - 1
                if cells[last] is not cell:
                    cell = cell.merge(cells[last])
                cell.text = box['text']
    document.save(io.BytesIO())


def with_openpyxl(job):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Side

    side = Side(style='thin')
    border = Border(left=side, right=side, top=side, bottom=side)
    centred = Alignment(horizontal='center', vertical='center', wrap_text=True)
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    top = 1
    for node in job['nodes']:
        if node['kind'] != 'table':
            continue
        for box in node['boxes']:
            row, column = top + box['row'], box['column'] + 1
            cell = sheet.cell(row, column, box['number'] if box['number'] is not None else box['text'])
            cell.border, cell.alignment = border, centred
            if box['rowSpan'] > 1 or box['columnSpan'] > 1:
                end = {'end_row': row + box['rowSpan'] - 1, 'end_column': column + box['columnSpan'] - 1}
                sheet.merge_cells(start_row=row, start_column=column, **end)
        top += node['rows'] + 1
    workbook.save(io.BytesIO())


def main():
    job = json.load(sys.stdin)
    make = {'python-docx': with_python_docx, 'openpyxl': with_openpyxl}[sys.argv[1]]
    times = []
    for turn in range(job['warmUp'] + job['counted']):
        start = time.perf_counter()
        make(job)
        if turn >= job['warmUp']:
            times.append(time.perf_counter() - start)
    print(statistics.median(times) * 1000)


main()
